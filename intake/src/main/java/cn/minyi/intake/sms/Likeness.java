package cn.minyi.intake.sms;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.util.regex.Pattern;

/**
 * How much a reading of bytes looks like what people in China write.
 */
final class Likeness {

	private static final Charset GB2312 = Charset.forName("GB2312");

	// GB2312 lists the 3,755 most frequent characters first.
	private static final int FREQUENT_FROM = 0xB0;

	private static final int FREQUENT_TO = 0xD7;

	// Words in one case or with a capital, numbers and common signs.
	private static final Pattern WORDS = Pattern
		.compile("(?:(?<![A-Za-z])(?:[a-z]+|[A-Z]+|[A-Z][a-z]+)(?![A-Za-z])|[0-9]|[\\s.,?!'\":;()+/@#%&=*_-])*");

	private Likeness() {
	}

	/**
	 * Whether a text is made of Latin words, numbers and common signs only.
	 */
	static boolean words(String text) {
		return WORDS.matcher(text).matches();
	}

	/**
	 * Whether a text is made of frequent Chinese characters and signs only, at least two.
	 */
	static boolean frequentChinese(String text) {
		return text.length() > 1 && text.codePoints().allMatch((each) -> each > 0x7F && of(each) == 1);
	}

	/**
	 * The mean likeness of a text's characters.
	 * @return 1 for what everybody writes, 0 for what hardly anybody does, less for what
	 * is no text
	 */
	static double of(String text) {
		return text.codePoints().mapToDouble(Likeness::of).average().orElse(0);
	}

	private static double of(int codePoint) {
		if (codePoint < 0x7F) {
			return (codePoint >= ' ' || codePoint == '\n' || codePoint == '\r' || codePoint == '\t') ? 1 : -1;
		}
		return switch (Character.getType(codePoint)) {
			case Character.CONTROL, Character.UNASSIGNED, Character.SURROGATE -> -1;
			case Character.PRIVATE_USE -> -0.5;
			default -> (codePoint == '\uFFFD') ? -1 : ofCharacter(codePoint);
		};
	}

	private static double ofCharacter(int codePoint) {
		UnicodeScript script = UnicodeScript.of(codePoint);
		if (script == UnicodeScript.HAN) {
			return ofHan(codePoint);
		}
		UnicodeBlock block = UnicodeBlock.of(codePoint);
		if (block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS
				|| block == UnicodeBlock.GENERAL_PUNCTUATION) {
			return 1;
		}
		if (Character.isLetter(codePoint)) {
			return (script == UnicodeScript.HANGUL || script == UnicodeScript.YI) ? 0.4 : 0.6;
		}
		// Emoji and signs such as ℃; nobody writes what Latin-1 has between the letters.
		return (codePoint > 0xFF) ? 0.9 : 0.3;
	}

	private static double ofHan(int codePoint) {
		byte[] bytes = Character.toString(codePoint).getBytes(GB2312);
		if (bytes.length != 2) {
			return 0.5;
		}
		int row = bytes[0] & 0xFF;
		return (row >= FREQUENT_FROM && row <= FREQUENT_TO) ? 1 : 0.8;
	}

}
