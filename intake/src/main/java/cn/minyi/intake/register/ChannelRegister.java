package cn.minyi.intake.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.channel.ChannelEntry;
import cn.minyi.intake.submission.LogReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * The boxes, lines and forms that staff registered, to choose from. It only suggests: a
 * note from a box that nobody registered is a note all the same.
 */
@Component
public final class ChannelRegister implements LogReader {

	private static final Logger logger = LoggerFactory.getLogger(ChannelRegister.class);

	private final Map<String, ChannelEntry> entries = new ConcurrentHashMap<>();

	private final Clock clock;

	ChannelRegister(Clock clock) {
		this.clock = clock;
	}

	/**
	 * The names to choose from.
	 * @param channel what kind
	 * @return of those in use today, in the order of their names
	 */
	public List<String> names(Channel channel) {
		LocalDate today = LocalDate.now(this.clock);
		String prefix = channel.code() + "/";
		return this.entries.values()
			.stream()
			.filter((entry) -> entry.channel() == channel && entry.source().startsWith(prefix))
			.filter((entry) -> !entry.since().isAfter(today)
					&& (entry.until() == null || !entry.until().isBefore(today)))
			.map((entry) -> entry.source().substring(prefix.length()))
			.distinct()
			.sorted()
			.toList();
	}

	@Override
	public Topic topic() {
		return Topic.CHANNELS;
	}

	@Override
	public void read(String key, byte @Nullable [] value) {
		try {
			if (value == null) {
				this.entries.remove(key);
			}
			else {
				this.entries.put(key, Wire.read(value, ChannelEntry.class));
			}
		}
		catch (UnreadableRecordException ex) {
			logger.warn("An entry of the register of channels cannot be read: {}", ex.getMessage());
		}
	}

	@Override
	public void reached(boolean complete) {
		// What is not read yet is not suggested yet.
	}

}
