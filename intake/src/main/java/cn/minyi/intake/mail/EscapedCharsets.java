package cn.minyi.intake.mail;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charsets of seven bits that older mailers in East Asia and old Outlooks use:
 * ISO-2022, HZ (RFC 1843) and UTF-7 (RFC 2152).
 */
final class EscapedCharsets {

	private static final Set<String> UTF7 = Set.of("utf-7", "utf7", "unicode-1-1-utf-7", "x-utf-7");

	private static final Set<String> HZ = Set.of("hz", "hz-gb-2312", "x-hz");

	private static final Pattern SHIFTED = Pattern.compile("\\+([A-Za-z0-9+/]*)-?");

	private static final Pattern HZ_PART = Pattern.compile("~\\{(.*?)(?:~\\}|$)|~~|~\\r?\\n", Pattern.DOTALL);

	private EscapedCharsets() {
	}

	/**
	 * Reads text in one of these.
	 * @param name the declared charset in lower case, or empty
	 * @return empty if it is in none of them
	 */
	static Optional<String> read(byte[] bytes, String name) {
		boolean sevenBits = isSevenBits(bytes);
		if (sevenBits && UTF7.contains(name)) {
			return Optional.of(utf7(new String(bytes, StandardCharsets.US_ASCII)));
		}
		if (sevenBits && HZ.contains(name)) {
			return Optional.of(hz(new String(bytes, StandardCharsets.US_ASCII)));
		}
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		if (sevenBits && text.contains("\u001B$)A")) {
			return Optional.of(new String(bytes, Charset.forName("ISO-2022-CN")));
		}
		if (sevenBits && (text.contains("\u001B$B") || text.contains("\u001B$@"))) {
			return Optional.of(new String(bytes, Charset.forName("ISO-2022-JP")));
		}
		return Optional.empty();
	}

	private static boolean isSevenBits(byte[] bytes) {
		for (byte each : bytes) {
			if (each < 0) {
				return false;
			}
		}
		return true;
	}

	private static String utf7(String text) {
		Matcher matcher = SHIFTED.matcher(text);
		return matcher.replaceAll(
				(shifted) -> Matcher.quoteReplacement(shifted.group(1).isEmpty() ? "+" : unshifted(shifted.group(1))));
	}

	private static String unshifted(String letters) {
		String whole = (letters.length() % 4 == 1) ? letters.substring(0, letters.length() - 1) : letters;
		byte[] bytes = Base64.getDecoder().decode(whole);
		// What is left of the last letter are filling bits.
		return new String(bytes, 0, bytes.length - bytes.length % 2, StandardCharsets.UTF_16BE);
	}

	private static String hz(String text) {
		Matcher matcher = HZ_PART.matcher(text);
		return matcher.replaceAll((part) -> {
			if (part.group(1) != null) {
				return Matcher.quoteReplacement(gb2312(part.group(1)));
			}
			return part.group().equals("~~") ? "~" : "";
		});
	}

	private static String gb2312(String letters) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		letters.chars().forEach((each) -> bytes.write((each > ' ') ? each | 0x80 : each));
		return bytes.toString(Charset.forName("GB18030"));
	}

}
