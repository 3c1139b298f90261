package cn.minyi.search.opening;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Lines that spreadsheets open as a table of texts.
 */
final class Csv {

	/** Without it some spreadsheets take UTF-8 for something else. */
	static final String BYTE_ORDER_MARK = "\uFEFF";

	private Csv() {
	}

	/**
	 * Writes a line (RFC 4180). What a spreadsheet would take for a formula gets an
	 * apostrophe before it.
	 * @param cells the texts
	 * @return with its end
	 */
	static String line(List<String> cells) {
		return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String cell(String text) {
		// Spreadsheets pass over blanks before a formula.
		boolean formula = text.matches("(?s)[\\s\\uFEFF]*[=+@|%＝＋－＠-].*") || text.matches("(?s)[\\t\\r\\n].*");
		return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
	}

}
