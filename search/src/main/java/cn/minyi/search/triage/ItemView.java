package cn.minyi.search.triage;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An item as its page shows it.
 *
 * @param id the submission's id
 * @param receipt the receipt code
 * @param text what was written, with what speaks for the classification marked
 * @param masked whether numbers or names in it are hidden
 * @param evidence key of the text that says what the marks mean, absent if nothing is
 * marked
 * @param category name of the category
 * @param categoryClass for its colour
 * @param status name of the status
 * @param statusClass for its colour
 * @param review whether a person should look at it first
 * @param discipline whether it is a clue to a breach of discipline or law
 * @param overdue how long the answer is overdue, in words; absent if it is not
 * @param origin facts about what was sent
 * @param filing facts about how it is filed
 * @param steps what the machines did, and when
 * @param history what people did, the newest first
 * @param answer what the citizen was answered, absent until then
 */
record ItemView(String id, String receipt, List<Piece> text, boolean masked, @Nullable String evidence, String category,
		String categoryClass, String status, String statusClass, boolean review, boolean discipline,
		@Nullable String overdue, List<Fact> origin, List<Fact> filing, List<Step> steps, List<Entry> history,
		@Nullable String answer) {

	/**
	 * A fact.
	 *
	 * @param name what it is about
	 * @param values what is known, at least one
	 * @param ranked whether the order of the values says which comes first
	 */
	record Fact(String name, List<String> values, boolean ranked) {

	}

	/**
	 * A step of the machines.
	 *
	 * @param name what was done
	 * @param at day and time to the millisecond, absent while it waits
	 * @param took the time since the step before, in words, absent if there is none
	 */
	record Step(String name, @Nullable String at, @Nullable String took) {

	}

	/**
	 * Something that a person did.
	 *
	 * @param at when
	 * @param who the name
	 * @param what in words
	 * @param changes what is different since then
	 * @param note what was said about it, absent if nothing
	 */
	record Entry(Moment at, String who, String what, List<Change> changes, @Nullable String note) {

	}

	/**
	 * A difference.
	 *
	 * @param name what is different
	 * @param before how it was
	 * @param after how it is since
	 */
	record Change(String name, String before, String after) {

	}

}
