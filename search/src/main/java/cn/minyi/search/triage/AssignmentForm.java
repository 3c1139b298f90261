package cn.minyi.search.triage;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The form to give an item to a unit, as typed.
 *
 * @param unit code of the unit, empty if none is chosen
 * @param deadline the last day for the answer
 * @param note what the unit should know
 */
record AssignmentForm(String unit, String deadline, String note) {

	static AssignmentForm of(Typed typed) {
		return new AssignmentForm(typed.text("unit"), typed.text("deadline"), typed.text("note"));
	}

	Optional<LocalDate> day() {
		try {
			return Optional.of(LocalDate.parse(this.deadline));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
