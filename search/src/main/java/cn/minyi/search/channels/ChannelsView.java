package cn.minyi.search.channels;

import java.util.List;

import cn.minyi.domain.channel.ChannelEntry;
import org.jspecify.annotations.Nullable;

/**
 * The register as its page shows it.
 *
 * @param rows all entries, by channel and name
 * @param silent how many of those in use have no item
 * @param strays sources of items that no entry names
 */
record ChannelsView(List<Row> rows, long silent, List<Stray> strays) {

	/**
	 * An entry.
	 *
	 * @param entry the entry
	 * @param unit name of its unit
	 * @param count items that came by it
	 * @param rate of return in words, absent if it is not counted
	 * @param used whether it is in use today
	 */
	record Row(ChannelEntry entry, String unit, long count, @Nullable String rate, boolean used) {

	}

	/**
	 * A source without entry.
	 *
	 * @param channel code of the channel
	 * @param source as its items have it
	 * @param count items that came from it
	 */
	record Stray(String channel, String source, long count) {

	}

}
