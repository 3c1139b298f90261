package cn.minyi.search.triage;

import java.util.List;

import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list.
 *
 * @param id the submission's id
 * @param address of its page, keeping the place in the list
 * @param snippet what was written, around the first match
 * @param category name of the category
 * @param categoryClass for its colour
 * @param review whether a person should look at it first
 * @param responsible names of the units that should handle it
 * @param accused names of the units it complains about
 * @param channel name of the channel
 * @param receipt the receipt code
 * @param received when the service accepted it
 * @param status name of the status
 * @param statusClass for its colour
 * @param trial what the model on trial finds otherwise, absent if it does not, or the
 * viewer may not know
 * @param overdue how long the answer is overdue, in words; absent if it is not
 */
record HitRow(String id, String address, List<Piece> snippet, String category, String categoryClass, boolean review,
		List<String> responsible, List<String> accused, String channel, String receipt, Moment received, String status,
		String statusClass, @Nullable String trial, @Nullable String overdue) {

}
