package cn.minyi.search.channels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.search.log.LogReader;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * The register, of which every instance keeps all in memory.
 */
@Component
class RegisterReader extends LogReader {

	private final Map<String, ChannelEntry> entries = new ConcurrentSkipListMap<>();

	RegisterReader(ConsumerFactory<String, byte[]> consumers) {
		super(consumers, Topic.CHANNELS);
	}

	/**
	 * The register.
	 * @return entries in the order of their codes; empty if it was not read to its end
	 * yet
	 */
	Optional<List<ChannelEntry>> entries() {
		return isComplete() ? Optional.of(List.copyOf(this.entries.values())) : Optional.empty();
	}

	@Override
	protected void read(String key, byte @Nullable [] value) {
		if (value != null) {
			this.entries.put(key, Wire.read(value, ChannelEntry.class));
		}
		else {
			this.entries.remove(key);
		}
	}

}
