package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header value with parameters such as {@code text/plain; charset=gbk}, read as mailers
 * write it: with RFC 2231, with encoded words, with bare bytes, with or without quotation
 * marks.
 */
final class HeaderParameters {

	// A quoted value may lack its end; an unquoted one may hold spaces.
	private static final Pattern PARAMETER = Pattern.compile(";\\s*([^\\s=;]+)\\s*=\\s*(?:\"([^\"]*+)\"?|([^;]*+))");

	private static final Pattern PIECE = Pattern.compile("([^*]+)\\*(?:(\\d{1,3})(\\*?)|)");

	private final String value;

	private final Map<String, String> parameters;

	private HeaderParameters(String value, Map<String, String> parameters) {
		this.value = value;
		this.parameters = parameters;
	}

	/**
	 * Reads a value.
	 * @param raw each character one byte of the header
	 */
	static HeaderParameters of(String raw) {
		String unfolded = raw.replaceAll("\\r?\\n(?=[ \\t])", "");
		int semicolon = unfolded.indexOf(';');
		String value = (semicolon >= 0) ? unfolded.substring(0, semicolon) : unfolded;
		Map<String, String> plain = new LinkedHashMap<>();
		Map<String, TreeMap<Integer, String>> pieces = new LinkedHashMap<>();
		Matcher matcher = PARAMETER.matcher(unfolded);
		while (matcher.find()) {
			String name = matcher.group(1).toLowerCase(Locale.ROOT);
			String content = (matcher.group(2) != null) ? matcher.group(2).replace("\\", "") : matcher.group(3).strip();
			Matcher piece = PIECE.matcher(name);
			if (piece.matches()) {
				boolean encoded = piece.group(2) == null || !piece.group(3).isEmpty();
				pieces.computeIfAbsent(piece.group(1), (key) -> new TreeMap<>())
					.put((piece.group(2) != null) ? Integer.parseInt(piece.group(2)) : 0,
							(encoded ? "%" : "=") + content);
			}
			else {
				plain.putIfAbsent(name, content);
			}
		}
		plain.replaceAll((name, content) -> HeaderText.of(content));
		pieces.forEach((name, numbered) -> plain.put(name, joined(numbered)));
		return new HeaderParameters(value.strip().toLowerCase(Locale.ROOT), plain);
	}

	/**
	 * What stands before the parameters.
	 * @return in lower case, may be empty
	 */
	String value() {
		return this.value;
	}

	Optional<String> parameter(String name) {
		return Optional.ofNullable(this.parameters.get(name)).filter((each) -> !each.isBlank());
	}

	private static String joined(TreeMap<Integer, String> pieces) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		String charset = null;
		for (String piece : pieces.values()) {
			String content = piece.substring(1);
			int language = content.indexOf('\'');
			int start = content.indexOf('\'', language + 1);
			if (piece.charAt(0) == '%' && charset == null && language >= 0 && start > language) {
				charset = content.substring(0, language);
				content = content.substring(start + 1);
			}
			byte[] raw = content.getBytes(StandardCharsets.ISO_8859_1);
			bytes.writeBytes((piece.charAt(0) == '%') ? percent(raw) : raw);
		}
		return CharsetChoice.read(bytes.toByteArray(), charset).text();
	}

	private static byte[] percent(byte[] raw) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < raw.length; i++) {
			int high = (raw[i] == '%' && i + 2 < raw.length) ? Character.digit((char) raw[i + 1], 16) : -1;
			int low = (high >= 0) ? Character.digit((char) raw[i + 2], 16) : -1;
			bytes.write((low >= 0) ? high << 4 | low : raw[i]);
			i += (low >= 0) ? 2 : 0;
		}
		return bytes.toByteArray();
	}

}
