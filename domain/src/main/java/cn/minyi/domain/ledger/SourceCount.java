package cn.minyi.domain.ledger;

import java.time.Instant;

import cn.minyi.domain.Channel;

/**
 * How many messages a source says that it delivered, by its own count: the rows of a file
 * that were taken, the messages in a mailbox. It is compared with the number of entries,
 * so that an edge that forgets to write one is found too. It lies in the same topic as
 * the entries.
 *
 * @param channel the way they came
 * @param source the gateway, mailbox, form or batch, as in {@link LedgerEntry#source()}
 * @param counted how many different messages, 0 or more
 * @param from the first moment that is counted; entries recorded before it are not
 * compared
 * @param at when it was counted, after the entries of all counted messages were recorded
 */
public record SourceCount(Channel channel, String source, long counted, Instant from, Instant at) {

	/** How keys of counts begin in the topic; those of entries do not. */
	public static final String KEY = "count/";

	/**
	 * The key in the topic: the last count of a source replaces those before.
	 * @return the same for the same channel and source
	 */
	public String key() {
		return KEY + this.channel.code() + '/' + this.source;
	}

}
