package cn.minyi.intake.batch;

import java.util.List;

import cn.minyi.intake.page.Sentences;
import cn.minyi.intake.submission.Outcome;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What became of a table of notes.
 *
 * @param accepted how many rows have a receipt
 * @param rows each row that was not blank
 */
record ImportResult(long accepted, List<Row> rows) {

	static ImportResult of(List<Outcome> outcomes, Sentences sentences) {
		List<Row> rows = outcomes.stream().map((outcome) -> row(outcome, sentences)).toList();
		return new ImportResult(rows.stream().filter((row) -> row.receipt() != null).count(), rows);
	}

	private static Row row(Outcome outcome, Sentences sentences) {
		return (outcome instanceof Outcome.Accepted accepted) ? new Row(outcome.number(), accepted.receipt(), null)
				: new Row(outcome.number(), null, sentences.say(((Outcome.Refused) outcome).mistake()));
	}

	/**
	 * A row.
	 *
	 * @param row as the spreadsheet program shows it
	 * @param receipt its receipt code, if it was accepted
	 * @param error what to mend, if it was not
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Row(int row, @Nullable String receipt, @Nullable String error) {

	}

}
