package cn.minyi.search.models;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The model on trial and the active one on what arrived since the trial began.
 *
 * @param items how many both have filed
 * @param different on how many they disagree
 * @param inCategory on how many about the category
 * @param inUnit on how many about the unit
 * @param pairs by categories, most frequent first
 * @param verdict what clerks said about them, absent if nothing yet
 * @param decided by the category that clerks said
 * @param newest the newest on which they disagree
 */
record LiveView(long items, Figure different, Figure inCategory, Figure inUnit, List<Pair> pairs,
		@Nullable String verdict, List<Decided> decided, List<Changed> newest) {

	/**
	 * A number of items.
	 *
	 * @param count how many
	 * @param address of the list of just these items
	 */
	record Figure(long count, String address) {

	}

	/**
	 * A category.
	 *
	 * @param name what people read
	 * @param style class of its colour
	 */
	record Label(String name, String style) {

	}

	/**
	 * Items that the two filed differently.
	 *
	 * @param active by the active one
	 * @param tried by the one on trial
	 * @param figure how many
	 */
	record Pair(Label active, Label tried, Figure figure) {

	}

	/**
	 * Items that a clerk has filed.
	 *
	 * @param category what the clerk says
	 * @param items how many
	 * @param active how many of them the active one had found so
	 * @param tried how many of them the one on trial had found so
	 * @param direction {@code better}, {@code worse} or {@code same}
	 * @param change the difference in words
	 */
	record Decided(Label category, long items, long active, long tried, String direction, String change) {

	}

	/**
	 * An item on which they disagree.
	 *
	 * @param address of its page
	 * @param excerpt the beginning of what was written
	 * @param receipt the receipt code
	 * @param received when it was accepted
	 * @param active what the active one found
	 * @param tried what the one on trial found, absent if it is the same category
	 * @param units how the units differ, absent if they do not
	 * @param clerk what a clerk said, absent if nothing yet
	 */
	record Changed(String address, String excerpt, String receipt, Moment received, Label active, @Nullable Label tried,
			@Nullable String units, @Nullable Label clerk) {

	}

}
