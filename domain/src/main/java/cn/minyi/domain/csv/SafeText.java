package cn.minyi.domain.csv;

/**
 * Texts that a spreadsheet program would run when it opens them in a CSV file, where it
 * cannot be told that a cell is text. An apostrophe before them prevents it.
 */
public final class SafeText {

	private static final String RUN = "=+-@\t\r＝＋－＠";

	private SafeText() {
	}

	/**
	 * Makes a text harmless.
	 * @param text any text
	 * @return the text, with an apostrophe before it if need be
	 */
	public static String of(String text) {
		return isRun(text, apostrophes(text)) ? "'" + text : text;
	}

	/**
	 * Takes that apostrophe away.
	 * @param text as given by {@link #of}, and perhaps changed since
	 * @return the text as it was before
	 */
	public static String original(String text) {
		return text.startsWith("'") && isRun(text, apostrophes(text)) ? text.substring(1) : text;
	}

	// Those before the text may be the text's own.
	private static int apostrophes(String text) {
		int count = 0;
		while (count < text.length() && text.charAt(count) == '\'') {
			count++;
		}
		return count;
	}

	private static boolean isRun(String text, int index) {
		return index < text.length() && RUN.indexOf(text.charAt(index)) >= 0;
	}

}
