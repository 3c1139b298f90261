package cn.minyi.search.triage;

import java.util.List;

import cn.minyi.search.triage.UnitNames.Suggestion;
import org.jspecify.annotations.Nullable;

/**
 * The forms of an item page.
 *
 * @param open which one is open
 * @param version of the case that the person sees
 * @param list the list from which the person came, as a query
 * @param next the item after this one in that list, absent if not known
 * @param correction absent if the person may not correct
 * @param assignment absent if the person may not assign
 * @param answer what was typed as an answer; absent if the person may not answer
 * @param opening what was typed as a reason to open what is sealed; absent if the person
 * may not, or nothing is
 * @param categories to choose from
 * @param units to choose from by name
 * @param suggested units that are responsible and may handle the item, best first
 * @param others all other units that may handle the item
 * @param accusedLeftOut whether a unit is missing there because it is complained about
 */
record FormsView(@Nullable Action open, long version, String list, @Nullable String next,
		@Nullable CorrectionForm correction, @Nullable AssignmentForm assignment, @Nullable String answer,
		@Nullable String opening, List<Choice> categories, List<Suggestion> units, List<Choice> suggested,
		List<Choice> others, boolean accusedLeftOut) {

	/**
	 * A value to choose.
	 *
	 * @param value what is sent
	 * @param label what people read
	 */
	record Choice(String value, String label) {

	}

	public boolean any() {
		return this.correction != null || this.assignment != null || this.answer != null;
	}

}
