package cn.minyi.search.index;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * How an item is filed now: as a clerk corrected it, otherwise as the classifier found.
 *
 * @param category absent until it is classified
 * @param secondary further categories
 * @param responsible codes of the units that should handle it, best first
 * @param accused codes of the units it complains about
 */
public record Filing(@Nullable Category category, List<Category> secondary, List<String> responsible,
		List<String> accused) {

	/**
	 * Joins what classifier and clerk said.
	 * @param classification what the classifier found, or null
	 * @param followUp what staff did
	 * @return the filing that counts
	 */
	public static Filing of(@Nullable Classification classification, Case followUp) {
		CaseEvent.Corrected corrected = followUp.correction();
		if (corrected != null) {
			return new Filing(corrected.category(), corrected.secondary(), corrected.responsible(),
					corrected.accused());
		}
		if (classification != null) {
			return new Filing(classification.category(), classification.secondary(), classification.responsible(),
					classification.accused());
		}
		return new Filing(null, List.of(), List.of(), List.of());
	}

}
