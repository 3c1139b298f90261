package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;

/**
 * A mail or a part of one: headers and what follows them (RFC 2045), taken apart without
 * ever failing.
 */
final class Entity {

	private final InternetHeaders headers;

	private final byte[] body;

	private Entity(InternetHeaders headers, byte[] body) {
		this.headers = headers;
		this.body = body;
	}

	static Entity of(byte[] raw) {
		int end = endOfHeaders(raw);
		try {
			return new Entity(new InternetHeaders(new ByteArrayInputStream(raw, 0, end)),
					Arrays.copyOfRange(raw, end, raw.length));
		}
		catch (MessagingException ex) {
			throw new IllegalStateException("an array can always be read", ex);
		}
	}

	/**
	 * The first header of a name.
	 * @return as it stands there, each character one byte; empty if there is none or it
	 * is blank
	 */
	Optional<String> header(String name) {
		String[] values = this.headers.getHeader(name);
		return (values != null) ? Optional.ofNullable(values[0]).filter((each) -> !each.isBlank()) : Optional.empty();
	}

	HeaderParameters type() {
		return HeaderParameters.of(header("Content-Type").orElse("text/plain"));
	}

	HeaderParameters disposition() {
		return HeaderParameters.of(header("Content-Disposition").orElse(""));
	}

	/**
	 * The name of the file that the part is.
	 * @return empty if it is none, or has no name
	 */
	Optional<String> fileName() {
		return disposition().parameter("filename").or(() -> type().parameter("name"));
	}

	/**
	 * What follows the headers, as it stands there.
	 */
	byte[] body() {
		return this.body;
	}

	/**
	 * What follows the headers, its transfer encoding undone.
	 */
	byte[] content() {
		return TransferEncoding.decode(this.body, header("Content-Transfer-Encoding").orElse(""));
	}

	/**
	 * The parts of a multipart.
	 * @param most how many at most; what follows is not looked at
	 * @return empty if no boundary is there
	 */
	List<Entity> parts(int most) {
		// An encoded multipart is against the standard, and sent.
		return Boundaries.split(content(), type().parameter("boundary").orElse(null))
			.stream()
			.limit(most)
			.map(Entity::of)
			.toList();
	}

	private static int endOfHeaders(byte[] raw) {
		int lineStart = 0;
		for (int i = 0; i < raw.length; i++) {
			if (raw[i] == '\n' || (raw[i] == '\r' && (i + 1 == raw.length || raw[i + 1] != '\n'))) {
				boolean empty = i == lineStart || (i == lineStart + 1 && raw[lineStart] == '\r');
				if (empty) {
					return i + 1;
				}
				lineStart = i + 1;
			}
		}
		return raw.length;
	}

}
