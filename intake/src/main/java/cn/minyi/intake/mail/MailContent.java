package cn.minyi.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.attachments.FileNames;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.jspecify.annotations.Nullable;

/**
 * What is in a mail: the text that its writer saw, and the files. Used for one mail by
 * one thread.
 */
final class MailContent {

	// Deeper nesting than any mailer makes.
	private static final int DEEPEST = 25;

	// Each level of nesting is a copy in memory.
	private static final long MOST_COPIED = 200L * 1024 * 1024;

	private static final int MOST_PARTS = 1_000;

	// What says nothing to people: signatures, copies for calendars, reports of machines.
	private static final Set<String> NOT_FOR_PEOPLE = Set.of("application/pkcs7-signature",
			"application/x-pkcs7-signature", "application/pgp-signature", "application/pgp-keys", "text/calendar",
			"application/ics", "message/delivery-status", "message/disposition-notification", "text/rfc822-headers");

	private static final Set<String> ENCRYPTED = Set.of("multipart/encrypted", "application/pkcs7-mime",
			"application/x-pkcs7-mime");

	private static final String PGP = "-----BEGIN PGP MESSAGE-----";

	private static final Pattern PGP_SIGNED = Pattern.compile(
			"\\s*-----BEGIN PGP SIGNED MESSAGE-----\\n(?:\\w+: .*\\n){0,9}\\n(.*?)\\n-----BEGIN PGP SIGNATURE-----.*",
			Pattern.DOTALL);

	private final List<MailFile> files = new ArrayList<>();

	private final String text;

	private byte @Nullable [] undecodable;

	private long copied;

	private int parts;

	private MailContent(Entity mail) {
		this.text = trimmed(text(mail, 0));
	}

	/**
	 * Looks into a mail.
	 * @throws UnreadableDeliveryException if it is encrypted or nested too deeply
	 */
	static MailContent of(Entity mail) {
		return new MailContent(mail);
	}

	/**
	 * The text: plain if there is any, else HTML made into text.
	 * @return with line breaks {@code \n}; empty if there is none
	 */
	String text() {
		return this.text;
	}

	List<MailFile> files() {
		return List.copyOf(this.files);
	}

	/**
	 * The first text of which not every byte could be read.
	 * @return its bytes, or null if all texts could be read
	 */
	byte @Nullable [] undecodable() {
		return this.undecodable;
	}

	private String text(Entity part, int depth) {
		String type = part.type().value();
		this.copied += part.body().length;
		this.parts++;
		if (depth > DEEPEST || this.copied > MOST_COPIED || this.parts > MOST_PARTS) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.mail.unreadable"));
		}
		if (ENCRYPTED.contains(type)) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.mail.encrypted"));
		}
		if (NOT_FOR_PEOPLE.contains(type)) {
			return "";
		}
		if (type.startsWith("multipart/")) {
			return multipart(part, type, depth);
		}
		if (type.equals("message/rfc822") || type.equals("message/global")) {
			return trimmed(text(Entity.of(part.content()), depth + 1));
		}
		if (isFile(part, type, depth)) {
			this.files.add(new MailFile(fileName(part), part.content()));
			return "";
		}
		return type.equals("text/html") ? HtmlText.of(decoded(part)) : plain(part);
	}

	private String multipart(Entity part, String type, int depth) {
		List<Entity> parts = part.parts(MOST_PARTS + 1);
		if (parts.isEmpty()) {
			return Boundaries.isBoundaryOnly(part.body()) ? "" : plain(part);
		}
		List<String> texts = new ArrayList<>();
		String plain = "";
		for (Entity each : parts) {
			String text = trimmed(text(each, depth + 1));
			if (!text.isBlank()) {
				texts.add(text);
				plain = (plain.isEmpty() && each.type().value().equals("text/plain")) ? text : plain;
			}
		}
		if (texts.isEmpty() || !type.equals("multipart/alternative")) {
			return String.join("\n\n", texts);
		}
		// The best form comes last.
		return plain.isEmpty() ? texts.get(texts.size() - 1) : plain;
	}

	private static boolean isFile(Entity part, String type, int depth) {
		if (part.disposition().value().equals("attachment")) {
			return true;
		}
		// Content-Type: text, or nothing at all, still means words.
		boolean words = type.startsWith("text/") || type.indexOf('/') < 0;
		return !words || (depth > 0 && part.fileName().isPresent());
	}

	private String fileName(Entity part) {
		return part.fileName().map(FileNames::shown).orElseGet(() -> "附件" + (this.files.size() + 1));
	}

	private String plain(Entity part) {
		String text = decoded(part);
		if (text.startsWith(PGP)) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.mail.encrypted"));
		}
		HeaderParameters type = part.type();
		if (type.parameter("format").filter("flowed"::equalsIgnoreCase).isPresent()) {
			return FlowedText.of(text, type.parameter("delsp").filter("yes"::equalsIgnoreCase).isPresent());
		}
		Matcher signed = PGP_SIGNED.matcher(text);
		return signed.matches() ? signed.group(1).replaceAll("(?m)^- ", "") : text;
	}

	private String decoded(Entity part) {
		byte[] bytes = part.content();
		CharsetChoice.Reading reading = CharsetChoice.read(bytes,
				part.type().parameter("charset").map((each) -> each.toLowerCase(Locale.ROOT)).orElse(null));
		if (!reading.exact() && this.undecodable == null) {
			this.undecodable = bytes;
		}
		return reading.text().replace("\r\n", "\n").replace('\r', '\n');
	}

	// The first line keeps its indent.
	private static String trimmed(String text) {
		int start = 0;
		for (int i = 0; i < text.length()
				&& (text.charAt(i) == '\n' || text.charAt(i) == ' ' || text.charAt(i) == '\t'); i++) {
			start = (text.charAt(i) == '\n') ? i + 1 : start;
		}
		return text.substring(start).stripTrailing();
	}

}
