package cn.minyi.search.balance;

import java.util.List;

import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The account in words.
 *
 * @param at as of when; absent until it was made up for the first time
 * @param stale whether it is older than it should be
 * @param lines one for each channel and source, each channel before its sources
 * @param total of all channels
 * @param audit what the last look through everything found; absent before it
 */
record LedgerView(@Nullable Moment at, boolean stale, List<Line> lines, Counts total, @Nullable AuditView audit) {

	/**
	 * A line of the account.
	 *
	 * @param name of the channel or source
	 * @param source whether it is a source
	 * @param counts how many
	 * @param oldest since when the oldest pending one waits, absent if none does
	 * @param last when the last one came, absent if not known
	 */
	record Line(String name, boolean source, Counts counts, @Nullable Moment oldest, @Nullable Moment last) {

	}

	/**
	 * What the last look through everything found.
	 *
	 * @param ended when it ended
	 * @param repeated messages that became the same submission, by channel
	 * @param unproven submissions that no entry names, by channel
	 */
	record AuditView(Moment ended, List<Figure> repeated, List<Figure> unproven) {

	}

	/**
	 * A figure of a channel.
	 *
	 * @param name of the channel
	 * @param count how many, more than 0
	 */
	record Figure(String name, long count) {

	}

	/**
	 * A message that is nowhere.
	 *
	 * @param channel name of the channel
	 * @param source the gateway, mailbox, form or batch
	 * @param sequence in the source's own count; empty if only its sum is known
	 * @param at when it was acknowledged
	 * @param missing how many it stands for
	 */
	record GapLine(String channel, String source, String sequence, Moment at, long missing) {

	}

}
