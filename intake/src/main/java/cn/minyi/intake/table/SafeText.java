package cn.minyi.intake.table;

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
		return isRun(text, 0) || (text.startsWith("'") && isRun(text, 1)) ? "'" + text : text;
	}

	/**
	 * Takes that apostrophe away.
	 * @param text as given by {@link #of}, and perhaps changed since
	 * @return the text as it was before
	 */
	public static String original(String text) {
		return text.startsWith("'") && (isRun(text, 1) || (text.startsWith("''") && isRun(text, 2))) ? text.substring(1)
				: text;
	}

	private static boolean isRun(String text, int index) {
		return index < text.length() && RUN.indexOf(text.charAt(index)) >= 0;
	}

}
