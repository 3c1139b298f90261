package cn.minyi.search.verify;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.search.ledger.Figures.Counts;

/**
 * What a verification found.
 *
 * @param at when it began
 * @param lines one for each channel that delivered anything, in the order of
 * {@link Channel}
 * @param unreadable how many records of the ledger cannot be read
 * @param lost what is lost, as many as were asked for
 */
public record VerificationReport(Instant at, List<Line> lines, long unreadable, List<Lost> lost) {

	public VerificationReport {
		lines = List.copyOf(lines);
		lost = List.copyOf(lost);
	}

	/**
	 * How many messages were acknowledged and are nowhere, or cannot be told.
	 * @return 0 if all is well
	 */
	public long gap() {
		return this.unreadable + this.lines.stream().mapToLong((line) -> line.counts().gap()).sum();
	}

	/**
	 * The account of a channel.
	 *
	 * @param channel the way
	 * @param counts how many
	 * @param repeated entries that name a submission that another entry names too
	 * @param unproven items that no entry names, since the first entry
	 */
	public record Line(Channel channel, Counts counts, long repeated, long unproven) {

	}

	/**
	 * Something that is lost.
	 *
	 * @param channel the way
	 * @param source the gateway, mailbox, form or batch; empty if no entry names it
	 * @param sequence in the source's own count; the submission's id if no entry names
	 * it; empty if only a sum is known
	 * @param at when it was recorded
	 * @param cause where it was lost
	 * @param missing how many messages this stands for
	 */
	public record Lost(Channel channel, String source, String sequence, Instant at, Cause cause, long missing) {

	}

}
