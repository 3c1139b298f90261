package cn.minyi.search.followup;

import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.search.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * The commands on an item. Each is checked against the current document, appended to the
 * log with the version it expects to make, and answered when the projection has reached
 * that version.
 */
public interface FollowUp {

	/**
	 * Confirms or corrects category and units.
	 * @param id the submission's id
	 * @param seen the version of the case that the viewer saw
	 * @param category the right primary category
	 * @param secondary further categories
	 * @param responsible codes of units, best first
	 * @param accused codes of units
	 * @param note why, or null
	 * @param viewer who asks
	 * @return what became of it
	 */
	Outcome correct(String id, long seen, Category category, List<Category> secondary, List<String> responsible,
			List<String> accused, @Nullable String note, Viewer viewer);

	/**
	 * Gives the item to a unit.
	 * @param id the submission's id
	 * @param seen the version of the case that the viewer saw
	 * @param unit code of the unit
	 * @param deadline last day for the answer
	 * @param note for the unit, or null
	 * @param viewer who asks
	 * @return what became of it
	 */
	Outcome assign(String id, long seen, String unit, LocalDate deadline, @Nullable String note, Viewer viewer);

	/**
	 * Answers the citizen and closes the case.
	 * @param id the submission's id
	 * @param seen the version of the case that the viewer saw
	 * @param answer what the citizen will read
	 * @param viewer who asks
	 * @return what became of it
	 */
	Outcome answer(String id, long seen, String answer, Viewer viewer);

}
