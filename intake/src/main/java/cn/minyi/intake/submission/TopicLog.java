package cn.minyi.intake.submission;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/**
 * Brings records into Kafka and waits until they are there. Safe for use by many threads.
 */
@Component
public final class TopicLog {

	// A person waits for the answer; the producer itself gives up a little earlier.
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final KafkaTemplate<String, byte[]> kafka;

	private final KafkaAdmin admin;

	private volatile boolean topicsExist;

	TopicLog(KafkaTemplate<String, byte[]> kafka, KafkaAdmin admin) {
		this.kafka = kafka;
		this.admin = admin;
	}

	/**
	 * Appends records.
	 * @param entries the records
	 * @throws IntakeUnavailableException if Kafka did not acknowledge all of them within
	 * about ten seconds; some may be there, which is harmless when they are appended
	 * again
	 */
	public void append(List<Entry> entries) {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		try {
			checkTopics();
			List<CompletableFuture<?>> sent = new ArrayList<>();
			for (Entry entry : entries) {
				sent.add(this.kafka.send(record(entry)));
			}
			CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
				.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (KafkaException | org.springframework.kafka.KafkaException | ExecutionException | TimeoutException ex) {
			throw new IntakeUnavailableException("Kafka did not acknowledge", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IntakeUnavailableException("interrupted", ex);
		}
	}

	private ProducerRecord<String, byte[]> record(Entry entry) {
		String topic = entry.topic().topicName();
		byte[] value = (entry.value() != null) ? Wire.write(entry.value()) : null;
		String beside = entry.beside();
		if (beside == null) {
			return new ProducerRecord<>(topic, entry.key(), value);
		}
		int partitions = this.kafka.partitionsFor(topic).size();
		int partition = Utils.toPositive(Utils.murmur2(beside.getBytes(StandardCharsets.UTF_8))) % partitions;
		return new ProducerRecord<>(topic, partition, entry.key(), value);
	}

	// With no broker at start the topics could not be made then. A broker would make them
	// itself at the first record, with too few partitions and without compaction.
	private void checkTopics() {
		try {
			if (!this.topicsExist && !this.admin.initialize()) {
				throw new IntakeUnavailableException("Kafka did not answer", null);
			}
			this.topicsExist = true;
		}
		catch (IllegalStateException ex) {
			throw new IntakeUnavailableException("Kafka cannot be found", ex);
		}
	}

	/**
	 * A record to append.
	 *
	 * @param topic where
	 * @param key its key
	 * @param value a record of the domain; null makes compaction forget the key
	 * @param beside the key in whose partition it goes, so that one consumer meets both;
	 * null for the partition of its own key
	 */
	public record Entry(Topic topic, String key, @Nullable Object value, @Nullable String beside) {

		/**
		 * A record in the partition of its key.
		 * @param topic where
		 * @param key its key
		 * @param value a record of the domain, or null to forget the key
		 * @return to be appended
		 */
		public static Entry of(Topic topic, String key, @Nullable Object value) {
			return new Entry(topic, key, value, null);
		}

		/**
		 * A record in the partition of another key.
		 * @param beside that key: as a rule a submission's id
		 * @param topic where
		 * @param key its own key
		 * @param value a record of the domain, or null to forget the key
		 * @return to be appended
		 */
		public static Entry inPartitionOf(String beside, Topic topic, String key, @Nullable Object value) {
			return new Entry(topic, key, value, beside);
		}

		// Never what it holds: this may end up in a log.
		@Override
		public String toString() {
			return "Entry[" + this.topic + "]";
		}

	}

}
