package cn.minyi.intake.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;

import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/**
 * Says what a cell shows as text. Days are always {@code 2026-03-02}: the formats of
 * spreadsheets leave out centuries and swap days with months. Numbers are always plain
 * digits: a phone number must not become 1.38E+10 or 13,800,138,000.
 */
final class CellText {

	private static final double EXACT = 1e15;

	private final StylesTable styles;

	private final SharedTexts texts;

	private final boolean countsFrom1904;

	CellText(StylesTable styles, SharedTexts texts, boolean countsFrom1904) {
		this.styles = styles;
		this.texts = texts;
		this.countsFrom1904 = countsFrom1904;
	}

	/**
	 * The text of a cell.
	 * @param type as the file says, null for numbers
	 * @param style index of its style, null for none
	 * @param value as the file says
	 * @return its text
	 */
	String of(@Nullable String type, @Nullable String style, String value) {
		if (value.isEmpty()) {
			return "";
		}
		return switch ((type != null) ? type : "n") {
			case "s" -> this.texts.get(Integer.parseInt(value.strip()));
			case "str", "inlineStr", "e" -> value;
			case "b" -> value.equals("1") ? "是" : "否";
			case "d" -> value.replaceFirst("T00:00:00.*", "");
			default -> number(style, value.strip());
		};
	}

	private String number(@Nullable String style, String value) {
		double number = Double.parseDouble(value);
		if (isDay(style) && DateUtil.isValidExcelDate(number)) {
			LocalDateTime time = DateUtil.getLocalDateTime(number, this.countsFrom1904);
			return (number < 1) ? time.toLocalTime().toString() : time.toLocalDate().toString();
		}
		if (number == Math.rint(number)) {
			return (Math.abs(number) < EXACT) ? Long.toString((long) number) : new BigDecimal(value).toPlainString();
		}
		return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
	}

	private boolean isDay(@Nullable String style) {
		if (style == null) {
			return false;
		}
		XSSFCellStyle found = this.styles.getStyleAt(Integer.parseInt(style));
		return found != null && DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
	}

}
