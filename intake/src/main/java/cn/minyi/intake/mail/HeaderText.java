package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.TextBytes;
import org.jspecify.annotations.Nullable;

/**
 * Reads header values: encoded words (RFC 2047) and, against the standard but common,
 * bare bytes. Neighbouring encoded words of one charset are joined before they are
 * decoded, because mailers cut Chinese characters in two between them.
 */
final class HeaderText {

	private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

	private HeaderText() {
	}

	/**
	 * Reads a value.
	 * @param raw each character one byte of the header
	 */
	static String of(String raw) {
		String unfolded = raw.replaceAll("\\r?\\n(?=[ \\t])", "");
		StringBuilder text = new StringBuilder();
		ByteArrayOutputStream pending = new ByteArrayOutputStream();
		String charset = null;
		int end = 0;
		Matcher matcher = WORD.matcher(unfolded);
		while (matcher.find()) {
			String between = unfolded.substring(end, matcher.start());
			boolean joins = charset != null && between.isBlank() && charset.equalsIgnoreCase(matcher.group(1));
			if (!joins) {
				flush(pending, charset, text);
				boolean onlyGap = charset != null && between.isBlank();
				text.append(onlyGap ? "" : bare(between));
			}
			charset = matcher.group(1);
			pending.writeBytes(bytes(matcher.group(2), matcher.group(3)));
			end = matcher.end();
		}
		flush(pending, charset, text);
		return text.append(bare(unfolded.substring(end))).toString();
	}

	private static void flush(ByteArrayOutputStream pending, @Nullable String charset, StringBuilder text) {
		text.append(TextBytes.lenient(pending.toByteArray(), charset));
		pending.reset();
	}

	private static String bare(String bytes) {
		return TextBytes.lenient(bytes.getBytes(StandardCharsets.ISO_8859_1), null);
	}

	private static byte[] bytes(String encoding, String content) {
		return encoding.equalsIgnoreCase("B") ? Base64.getMimeDecoder().decode(padded(content)) : quoted(content);
	}

	// Cut-off words lose their padding or a lone last character; the rest is still text.
	private static String padded(String content) {
		String letters = content.replaceAll("[^A-Za-z0-9+/]", "");
		return (letters.length() % 4 == 1) ? letters.substring(0, letters.length() - 1) : letters;
	}

	private static byte[] quoted(String content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		for (int i = 0; i < content.length(); i++) {
			char each = content.charAt(i);
			if (each == '=' && i + 2 < content.length() && isHex(content, i + 1) && isHex(content, i + 2)) {
				bytes.write(Integer.parseInt(content.substring(i + 1, i + 3), 16));
				i += 2;
			}
			else {
				bytes.write((each == '_') ? ' ' : each);
			}
		}
		return bytes.toByteArray();
	}

	private static boolean isHex(String content, int at) {
		return Character.digit(content.charAt(at), 16) >= 0;
	}

}
