package cn.minyi.search.channels;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.channel.ChannelEntry;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Changes the register. Of two people who change the same entry the one who comes second
 * is told, because the form says what it saw; within the second that a change takes to be
 * read by the other instance the last one counts.
 */
@Component
class Register {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final KafkaOperations<String, byte[]> kafka;

	private final RegisterReader reader;

	Register(KafkaOperations<String, byte[]> kafka, RegisterReader reader) {
		this.kafka = kafka;
		this.reader = reader;
	}

	Optional<List<ChannelEntry>> entries() {
		return this.reader.entries();
	}

	Optional<ChannelEntry> find(String code) {
		return entries().flatMap((all) -> all.stream().filter((entry) -> entry.code().equals(code)).findFirst());
	}

	/**
	 * Writes an entry.
	 * @param seen the entry that was changed, as it was shown; null for a new one
	 * @return what became of it
	 */
	Outcome save(ChannelEntry entry, @Nullable ChannelEntry seen) {
		if (entries().isEmpty()) {
			return Outcome.UNAVAILABLE;
		}
		if (!find(entry.code()).equals(Optional.ofNullable(seen))) {
			return Outcome.CHANGED;
		}
		return write(entry.code(), Wire.write(entry));
	}

	/**
	 * Writes entries whatever is there: whoever imports a table has decided.
	 */
	Outcome saveAll(List<ChannelEntry> all) {
		if (entries().isEmpty()) {
			return Outcome.UNAVAILABLE;
		}
		for (ChannelEntry entry : all) {
			if (!find(entry.code()).equals(Optional.of(entry))
					&& write(entry.code(), Wire.write(entry)) == Outcome.UNAVAILABLE) {
				return Outcome.UNAVAILABLE;
			}
		}
		return Outcome.DONE;
	}

	Outcome remove(String code) {
		return write(code, null);
	}

	private Outcome write(String code, byte @Nullable [] value) {
		try {
			long offset = this.kafka
				.send(new ProducerRecord<>(Topic.CHANNELS.topicName(), RegisterReader.PARTITION, code, value))
				.get()
				.getRecordMetadata()
				.offset();
			this.reader.await(offset, PATIENCE);
			return Outcome.DONE;
		}
		catch (KafkaException | org.apache.kafka.common.KafkaException | ExecutionException ex) {
			return Outcome.UNAVAILABLE;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Outcome.UNAVAILABLE;
		}
	}

	/** What became of a change. */
	enum Outcome {

		/** Kafka has it. */
		DONE,

		/** Somebody else was first. */
		CHANGED,

		/** Nothing was changed. */
		UNAVAILABLE

	}

}
