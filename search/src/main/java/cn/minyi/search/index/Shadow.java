package cn.minyi.search.index;

import java.util.Objects;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import org.jspecify.annotations.Nullable;

/**
 * How a model on trial would have filed a submission. It has no effect but to be compared
 * with what the active model found.
 *
 * @param model version of the model on trial
 * @param category its primary category
 * @param lead code of the unit it would give it to first; absent if it names none
 */
public record Shadow(String model, Category category, @Nullable String lead) {

	static Shadow of(Classification tried) {
		return new Shadow(tried.model(), tried.category(), lead(tried));
	}

	/**
	 * Whether the two disagree about the category.
	 * @param active what the active model found, whatever staff said later
	 * @return true if they differ
	 */
	public boolean differsInCategory(Classification active) {
		return this.category != active.category();
	}

	/**
	 * Whether the two would give it to different units first.
	 * @param active what the active model found, whatever staff said later
	 * @return true if they differ
	 */
	public boolean differsInLead(Classification active) {
		return !Objects.equals(this.lead, lead(active));
	}

	private static @Nullable String lead(Classification classification) {
		return classification.responsible().isEmpty() ? null : classification.responsible().get(0);
	}

}
