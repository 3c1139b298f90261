package cn.minyi.search.learning;

import java.util.List;

import cn.minyi.domain.Category;

/**
 * The model on trial and the active one on the items that both have filed.
 *
 * @param items how many items that are
 * @param different on how many they disagree about category or unit
 * @param inCategory on how many about the category
 * @param inUnit on how many about the unit that it would go to first
 * @param pairs what the active one found and the one on trial found otherwise, most
 * frequent first
 * @param decided items whose category a clerk has confirmed or corrected, by that
 * category, in the usual order of categories
 */
public record TrialCounts(long items, long different, long inCategory, long inUnit, List<Pair> pairs,
		List<Decided> decided) {

	public TrialCounts {
		pairs = List.copyOf(pairs);
		decided = List.copyOf(decided);
	}

	/**
	 * Items on which the two disagree.
	 *
	 * @param active what the active one found
	 * @param tried what the one on trial found
	 * @param items how many
	 */
	public record Pair(Category active, Category tried, long items) {

	}

	/**
	 * Items that a clerk has filed.
	 *
	 * @param category what the clerk says
	 * @param items how many
	 * @param active how many of them the active one had found so
	 * @param tried how many of them the one on trial had found so
	 */
	public record Decided(Category category, long items, long active, long tried) {

	}

}
