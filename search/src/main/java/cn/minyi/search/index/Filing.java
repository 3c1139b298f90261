package cn.minyi.search.index;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * How an item is filed now: as a clerk corrected or assigned it, otherwise as the
 * classifier found.
 *
 * @param category absent until it is classified
 * @param secondary further categories
 * @param responsible codes of the units that should handle it, best first
 * @param accused codes of the units it complains about
 */
public record Filing(@Nullable Category category, List<Category> secondary, List<String> responsible,
		List<String> accused) {

	/**
	 * Joins what classifier and clerk said. Of a correction and an assignment the later
	 * one says who is responsible.
	 * @param classification what the classifier found, or null
	 * @param followUp what staff did
	 * @return the filing that counts
	 */
	public static Filing of(@Nullable Classification classification, Case followUp) {
		Filing filing = (classification != null) ? new Filing(classification.category(), classification.secondary(),
				classification.responsible(), classification.accused())
				: new Filing(null, List.of(), List.of(), List.of());
		for (CaseEvent event : followUp.history()) {
			if (event instanceof CaseEvent.Corrected corrected) {
				filing = new Filing(corrected.category(), corrected.secondary(), corrected.responsible(),
						corrected.accused());
			}
			else if (event instanceof CaseEvent.Assigned assigned) {
				filing = new Filing(filing.category, filing.secondary, List.of(assigned.unit()), filing.accused);
			}
		}
		return filing;
	}

	/**
	 * The unit that items are counted and filtered by, one for each.
	 * @return code of the unit it was assigned to or of the first responsible one, null
	 * while there is none
	 */
	public @Nullable String lead() {
		return this.responsible.isEmpty() ? null : this.responsible.get(0);
	}

}
