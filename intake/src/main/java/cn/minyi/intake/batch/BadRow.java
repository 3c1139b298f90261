package cn.minyi.intake.batch;

import java.util.List;

import cn.minyi.intake.arrival.Mistake;

/**
 * A row that somebody has to mend. Kept in sealed files only.
 *
 * @param number as the spreadsheet program shows it
 * @param cells as they came
 * @param code key of the sentence that says what to mend
 * @param details values for its placeholders
 */
record BadRow(int number, List<String> cells, String code, List<Object> details) {

	Mistake mistake() {
		return new Mistake("", this.code, this.details);
	}

	@Override
	public String toString() {
		return "BadRow[" + this.number + "]";
	}

}
