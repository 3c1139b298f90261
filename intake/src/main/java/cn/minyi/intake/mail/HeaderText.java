package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads header values: encoded words (RFC 2047) and, against the standard but common,
 * bare bytes. Neighbouring encoded words of one charset are joined before they are
 * decoded, because mailers cut Chinese characters in two between them.
 */
final class HeaderText {

	private static final Pattern WORD = Pattern.compile("=\\?([^?*\\s]+)(?:\\*[^?\\s]*)?\\?([BbQq])\\?([^?]*)\\?=");

	private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

	private HeaderText() {
	}

	/**
	 * Reads a value.
	 * @param raw each character one byte of the header
	 * @return one line
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
		text.append(bare(unfolded.substring(end)));
		return BREAKS.matcher(text).replaceAll(" ");
	}

	private static void flush(ByteArrayOutputStream pending, @Nullable String charset, StringBuilder text) {
		text.append(CharsetChoice.read(pending.toByteArray(), charset).text());
		pending.reset();
	}

	private static String bare(String bytes) {
		return CharsetChoice.read(bytes.getBytes(StandardCharsets.ISO_8859_1), null).text();
	}

	private static byte[] bytes(String encoding, String content) {
		return encoding.equalsIgnoreCase("B") ? TransferEncoding.base64(content.getBytes(StandardCharsets.ISO_8859_1))
				: TransferEncoding.quotedPrintable(content.replace('_', ' ').getBytes(StandardCharsets.ISO_8859_1));
	}

}
