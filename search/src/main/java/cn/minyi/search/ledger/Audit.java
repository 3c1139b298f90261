package cn.minyi.search.ledger;

import java.time.Instant;
import java.util.Map;

import cn.minyi.domain.Channel;

/**
 * What a look through the whole index and the whole ledger, side by side, found.
 *
 * @param ended when it ended
 * @param repeated how many entries name a submission that another entry names too, by
 * channel
 * @param unproven how many submissions no entry names, of those received since the first
 * entry of the ledger, by channel
 */
public record Audit(Instant ended, Map<Channel, Long> repeated, Map<Channel, Long> unproven) {

	public Audit {
		repeated = Map.copyOf(repeated);
		unproven = Map.copyOf(unproven);
	}

}
