package cn.minyi.search.trends;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many items came in a period. Categories are names of the enum, or {@value #WAITING}
 * for items that the classifier has not seen yet.
 *
 * @param total all items that can be listed
 * @param erased items of which only a mark is left, counted nowhere else here
 * @param days by day and category; days without items are missing
 * @param categories by category
 * @param units by code of each responsible unit, the most frequent first
 * @param areas by title of the subject area
 * @param channels by code of the channel
 * @param statuses by code of the status
 */
record Counts(long total, long erased, Map<LocalDate, Map<String, Long>> days, Map<String, Long> categories,
		Map<String, Long> units, Map<String, Long> areas, Map<String, Long> channels, Map<String, Long> statuses) {

	static final String WAITING = "WAITING";

}
