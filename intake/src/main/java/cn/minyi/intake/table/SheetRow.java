package cn.minyi.intake.table;

import java.util.List;
import java.util.Set;

/**
 * A row of a table.
 *
 * @param number as the spreadsheet program shows it, from 1
 * @param cells their texts; cells missing at the end are not there
 * @param merged indexes of the cells that only belong to a merged range that begins in a
 * row above, whose text they repeat
 */
public record SheetRow(int number, List<String> cells, Set<Integer> merged) {

	/**
	 * A row without merged cells.
	 * @param number as the spreadsheet program shows it
	 * @param cells their texts
	 */
	public SheetRow(int number, List<String> cells) {
		this(number, cells, Set.of());
	}

	/**
	 * A cell.
	 * @param index counted from 0
	 * @return its text, empty if there is no such cell
	 */
	public String cell(int index) {
		return (index >= 0 && index < this.cells.size()) ? this.cells.get(index) : "";
	}

	/**
	 * Whether there is nothing in it of its own.
	 * @return true for a row to be passed over
	 */
	public boolean isBlank() {
		for (int i = 0; i < this.cells.size(); i++) {
			if (!this.cells.get(i).isBlank() && !this.merged.contains(i)) {
				return false;
			}
		}
		return true;
	}

	// Never what a citizen wrote: this may end up in a log.
	@Override
	public String toString() {
		return "SheetRow[" + this.number + "]";
	}

}
