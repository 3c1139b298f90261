package cn.minyi.search.ledger;

import java.time.Instant;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.SourceCount;

/**
 * What a source counted itself, as a document of the index.
 *
 * @param id the key of the count
 * @param channel as counted
 * @param source as counted
 * @param counted as counted
 * @param from as counted
 * @param at as counted
 * @param standing {@link Standing#PENDING} until it is compared, {@link Standing#GAP} if
 * there are fewer entries than were counted, otherwise {@link Standing#INDEXED}
 * @param since since when it stands so
 * @param missing how many entries are missing
 */
record CountDocument(String id, Channel channel, String source, long counted, Instant from, Instant at,
		Standing standing, Instant since, long missing) {

	static CountDocument of(SourceCount count, Instant recordedAt) {
		return new CountDocument(count.key(), count.channel(), count.source(), count.counted(), count.from(),
				count.at(), Standing.PENDING, recordedAt, 0);
	}

	CountDocument compared(long entries, Instant now) {
		long lacking = Math.max(0, this.counted - entries);
		return new CountDocument(this.id, this.channel, this.source, this.counted, this.from, this.at,
				(lacking > 0) ? Standing.GAP : Standing.INDEXED, now, lacking);
	}

}
