package cn.minyi.domain.csv;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Writes lines of CSV (RFC 4180) that hold nothing a spreadsheet program would run.
 */
public final class CsvLine {

	/**
	 * Begins a file: without this mark Excel and WPS take UTF-8 for GBK.
	 */
	public static final String BYTE_ORDER_MARK = "\uFEFF";

	private CsvLine() {
	}

	/**
	 * Writes a line.
	 * @param cells its texts, made safe by {@link SafeText}
	 * @return with its line break
	 */
	public static String of(Collection<String> cells) {
		return cells.stream().map((cell) -> quoted(SafeText.of(cell))).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String quoted(String cell) {
		boolean plain = cell.equals(cell.strip()) && cell.chars().noneMatch((each) -> ",;\"\r\n\t".indexOf(each) >= 0);
		return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
	}

}
