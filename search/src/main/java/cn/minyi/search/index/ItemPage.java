package cn.minyi.search.index;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page of results.
 *
 * @param total how many items match in all
 * @param hits the items of this page
 * @param facets for each facet its values with counts, most frequent first (days newest
 * first); a facet's counts ignore the restriction by that facet itself
 * @param next cursor of the next page, absent on the last one
 */
public record ItemPage(long total, List<Hit> hits, Map<Facet, List<Count>> facets, @Nullable String next) {

	/** What results are counted by. */
	public enum Facet {

		/** Primary category: name of the enum. */
		CATEGORY,

		/** Subject area: its title. */
		AREA,

		/** The unit that leads: its code. */
		UNIT,

		/** Channel: its code. */
		CHANNEL,

		/** Status: its code. */
		STATUS,

		/** How content the writer is: name of the enum. */
		RATING,

		/** Day of receipt: ISO date, the newest 31 that have items. */
		DAY

	}

	/**
	 * How many items have a value.
	 *
	 * @param value the value
	 * @param count the number of items
	 */
	public record Count(String value, long count) {

	}

	/**
	 * An item found.
	 *
	 * @param item the item
	 * @param matches stretches of its whole text that match the words looked for, in
	 * order, not overlapping
	 */
	public record Hit(Item item, List<Span> matches) {

	}

	/**
	 * A stretch of text.
	 *
	 * @param start index of its first UTF-16 unit
	 * @param end index after its last
	 */
	public record Span(int start, int end) {

	}

}
