package cn.minyi.domain;

/**
 * Makes text fit to travel: it must encode to UTF-8 and back without loss.
 */
public final class WellFormed {

	private static final char REPLACEMENT = '\uFFFD';

	private WellFormed() {
	}

	/**
	 * Replaces what no encoding can carry: lone surrogates, and control characters other
	 * than line breaks and tabs, become U+FFFD. Line breaks become {@code \n}.
	 * @param text any text
	 * @return text of the same meaning
	 */
	public static String text(String text) {
		if (isPlain(text)) {
			return text;
		}
		StringBuilder result = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (Character.isHighSurrogate(each) && i + 1 < text.length()
					&& Character.isLowSurrogate(text.charAt(i + 1))) {
				result.append(each).append(text.charAt(++i));
			}
			else if (each == '\r') {
				if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
					result.append('\n');
				}
			}
			else if (Character.isSurrogate(each) || (Character.isISOControl(each) && each != '\n' && each != '\t')) {
				result.append(REPLACEMENT);
			}
			else {
				result.append(each);
			}
		}
		return result.toString();
	}

	/** Nearly all texts are, so they are not copied. */
	private static boolean isPlain(String text) {
		for (int i = 0; i < text.length(); i++) {
			char each = text.charAt(i);
			if (Character.isSurrogate(each) || Character.isISOControl(each)) {
				return false;
			}
		}
		return true;
	}

}
