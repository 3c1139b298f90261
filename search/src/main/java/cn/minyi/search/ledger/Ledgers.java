package cn.minyi.search.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Channel;

/**
 * What staff may know of the ledger. Nothing in it tells who wrote, or what.
 */
public interface Ledgers {

	/**
	 * The account, not older than a few rounds while the servers answer.
	 * @return empty until it was made up for the first time
	 */
	Optional<Figures> figures();

	/**
	 * The latest gaps.
	 * @param limit how many at most
	 * @return latest first
	 * @throws java.io.UncheckedIOException if the index cannot be searched now
	 */
	List<Gap> gaps(int limit);

	/**
	 * A message that was acknowledged and is nowhere.
	 *
	 * @param channel the way it came
	 * @param source the gateway, mailbox, form or batch
	 * @param sequence the message in the source's own count
	 * @param at when it was acknowledged
	 * @param missing how many messages this stands for: 1, or more if only the source's
	 * own count tells of them
	 */
	record Gap(Channel channel, String source, String sequence, Instant at, long missing) {

	}

}
