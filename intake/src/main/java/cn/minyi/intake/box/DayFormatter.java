package cn.minyi.intake.box;

import java.util.Locale;

import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Shows numbers as the spreadsheet does, but days always as {@code 2026-03-02}: the
 * formats of spreadsheets leave out centuries and swap days with months.
 */
final class DayFormatter extends DataFormatter {

	DayFormatter() {
		super(Locale.ROOT);
	}

	@Override
	public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904Windowing) {
		if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
			return DateUtil.getLocalDateTime(value, use1904Windowing).toLocalDate().toString();
		}
		return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
	}

}
