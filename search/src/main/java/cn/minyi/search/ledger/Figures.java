package cn.minyi.search.ledger;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * The account, as of one moment: received = indexed + served + quarantined + pending +
 * gap, for each channel and each of its sources.
 *
 * @param at as of when
 * @param first when the first entry was recorded; absent if there is none
 * @param channels those that delivered anything, in the order of {@link Channel}
 * @param audit what the last look through everything found; absent before the first one
 * has ended
 */
public record Figures(Instant at, @Nullable Instant first, List<Row> channels, @Nullable Audit audit) {

	public Figures {
		channels = List.copyOf(channels);
	}

	/**
	 * How many messages were acknowledged and are nowhere.
	 * @return 0 if all is well
	 */
	public long gap() {
		return this.channels.stream().mapToLong((row) -> row.counts().gap()).sum();
	}

	/**
	 * A line of the account.
	 *
	 * @param channel the way
	 * @param source the gateway, mailbox, form or batch; absent for a whole channel
	 * @param counts how many
	 * @param oldestPending since when the oldest pending one waits; absent if none does
	 * @param last when the last one came; absent if only the source itself speaks of any
	 * @param sources the lines that it is the sum of, those that spoke last, at most
	 * twenty; empty for a source
	 */
	public record Row(Channel channel, @Nullable String source, Counts counts, @Nullable Instant oldestPending,
			@Nullable Instant last, List<Row> sources) {

		public Row {
			sources = List.copyOf(sources);
		}

	}

	/**
	 * Messages by what became of them.
	 *
	 * @param indexed staff find them
	 * @param served they were no opinions
	 * @param quarantined they were set aside
	 * @param pending they are on their way
	 * @param gap they are nowhere
	 */
	public record Counts(long indexed, long served, long quarantined, long pending, long gap) {

		/**
		 * How many were received.
		 * @return the sum
		 */
		public long received() {
			return this.indexed + this.served + this.quarantined + this.pending + this.gap;
		}

		/**
		 * Both together.
		 * @param other to be added
		 * @return the sum of each
		 */
		public Counts plus(Counts other) {
			return new Counts(this.indexed + other.indexed, this.served + other.served,
					this.quarantined + other.quarantined, this.pending + other.pending, this.gap + other.gap);
		}

	}

}
