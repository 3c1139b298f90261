package cn.minyi.search.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.ledger.Standing;
import cn.minyi.search.verify.VerificationReport.Line;
import cn.minyi.search.verify.VerificationReport.Lost;

/**
 * Adds up what is found.
 */
final class Tally {

	// What came just before may be visible at one end only.
	private static final Duration GRACE = Duration.ofMinutes(1);

	private final Instant started;

	private final Duration longestWait;

	private final int listed;

	private final Map<Channel, long[]> standings = new EnumMap<>(Channel.class);

	private final Map<Channel, Long> repeated = new EnumMap<>(Channel.class);

	private final Map<Channel, Long> unproven = new EnumMap<>(Channel.class);

	private final Map<String, Expected> expected = new HashMap<>();

	private final List<Lost> lost = new ArrayList<>();

	private Instant first = Instant.MAX;

	private long unreadable;

	Tally(Instant started, Duration longestWait, int listed) {
		this.started = started;
		this.longestWait = longestWait;
		this.listed = listed;
	}

	void unreadable() {
		this.unreadable++;
	}

	/** A source's own count, known before its entries are counted. */
	void expect(SourceCount count) {
		this.expected.put(key(count.channel(), count.source()), new Expected(count));
	}

	void entry(Recorded recorded) {
		this.first = recorded.at().isBefore(this.first) ? recorded.at() : this.first;
		Expected count = this.expected.get(key(recorded.entry().channel(), recorded.entry().source()));
		if (count != null && !recorded.at().isBefore(count.count.from())) {
			count.entries++;
		}
	}

	/**
	 * Counts an entry.
	 * @param recorded the entry
	 * @param sight what can be seen of it
	 * @param cause where it was lost, if it was
	 */
	void standing(Recorded recorded, Standing.Sight sight, Cause cause) {
		LedgerEntry entry = recorded.entry();
		Standing standing = Standing.of(entry.outcome(), entry.submissionId(), sight,
				Duration.between(recorded.at(), this.started), this.longestWait);
		add(entry.channel(), standing, 1);
		if (standing == Standing.GAP) {
			lost(new Lost(entry.channel(), entry.source(), entry.sequence(), recorded.at(), cause, 1));
		}
	}

	/** Counts a submission that no entry names and that is in no index either. */
	void unnamed(Channel channel, String submissionId) {
		add(channel, Standing.GAP, 1);
		lost(new Lost(channel, "", submissionId, this.started, Cause.NOT_INDEXED, 1));
	}

	void repeated(Channel channel) {
		this.repeated.merge(channel, 1L, Long::sum);
	}

	/** Counts an item that no entry names, if there was a ledger when it came. */
	void unproven(Channel channel, Instant received) {
		if (!received.isBefore(this.first) && received.isBefore(this.started.minus(GRACE))) {
			this.unproven.merge(channel, 1L, Long::sum);
		}
	}

	VerificationReport report() {
		for (Expected each : this.expected.values()) {
			long missing = each.count.counted() - each.entries;
			if (missing > 0) {
				add(each.count.channel(), Standing.GAP, missing);
				lost(new Lost(each.count.channel(), each.count.source(), "", each.count.at(), Cause.NOT_RECORDED,
						missing));
			}
		}
		List<Line> lines = new ArrayList<>();
		for (Channel channel : Channel.values()) {
			long[] of = this.standings.getOrDefault(channel, new long[Standing.values().length]);
			Counts counts = new Counts(of[Standing.INDEXED.ordinal()], of[Standing.SERVED.ordinal()],
					of[Standing.QUARANTINED.ordinal()], of[Standing.PENDING.ordinal()], of[Standing.GAP.ordinal()]);
			long without = this.unproven.getOrDefault(channel, 0L);
			if (counts.received() > 0 || without > 0) {
				lines.add(new Line(channel, counts, this.repeated.getOrDefault(channel, 0L), without));
			}
		}
		return new VerificationReport(this.started, lines, this.unreadable, this.lost);
	}

	private void add(Channel channel, Standing standing, long count) {
		this.standings.computeIfAbsent(channel, (each) -> new long[Standing.values().length])[standing
			.ordinal()] += count;
	}

	private void lost(Lost one) {
		if (this.lost.size() < this.listed) {
			this.lost.add(one);
		}
	}

	private static String key(Channel channel, String source) {
		return channel.code() + '/' + source;
	}

	private static final class Expected {

		private final SourceCount count;

		private long entries;

		Expected(SourceCount count) {
			this.count = count;
		}

	}

}
