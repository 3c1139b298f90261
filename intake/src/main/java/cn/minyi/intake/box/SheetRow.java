package cn.minyi.intake.box;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells their texts; cells missing at the end are not there
 */
record SheetRow(int number, List<String> cells) {

	String cell(int index) {
		return (index >= 0 && index < this.cells.size()) ? this.cells.get(index) : "";
	}

	boolean isBlank() {
		return this.cells.stream().allMatch(String::isBlank);
	}

}
