package cn.minyi.search.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * Which submissions and notes wait among the dead letters of the indexer. It keeps their
 * keys in memory, about 150 bytes each, and forgets those that were sent back. For one
 * thread.
 */
public final class DeadLetterKeys implements AutoCloseable {

	private static final Set<String> HOMES = Set.of(Topic.SUBMISSIONS.topicName(), Topic.CASE_NOTES.topicName());

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final Duration POLL = Duration.ofMillis(200);

	private final Consumer<String, byte[]> consumer;

	private final Map<TopicPartition, TreeMap<Long, String>> waiting = new HashMap<>();

	/**
	 * Reads the topic from its beginning.
	 * @param consumer of no group; closed with this
	 */
	public DeadLetterKeys(Consumer<String, byte[]> consumer) {
		this.consumer = consumer;
	}

	/**
	 * The keys that wait now.
	 * @return ids of submissions, and of notes with their submission's id before them
	 * @throws org.apache.kafka.common.KafkaException if Kafka does not answer
	 */
	public Set<String> now() {
		List<TopicPartition> partitions = this.consumer.partitionsFor(Topic.DEAD_LETTERS.topicName(), PATIENCE)
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		if (!this.consumer.assignment().equals(Set.copyOf(partitions))) {
			this.waiting.clear();
			this.consumer.assign(partitions);
			this.consumer.seekToBeginning(partitions);
		}
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions, PATIENCE);
		while (partitions.stream().anyMatch((each) -> this.consumer.position(each, PATIENCE) < ends.get(each))) {
			this.consumer.poll(POLL).forEach(this::read);
		}
		this.consumer.beginningOffsets(partitions, PATIENCE)
			.forEach((partition, begin) -> of(partition).headMap(begin).clear());
		Set<String> keys = new HashSet<>();
		this.waiting.values().forEach((each) -> keys.addAll(each.values()));
		return keys;
	}

	private void read(ConsumerRecord<String, byte[]> dead) {
		if (dead.key() != null && "indexer".equals(header(dead, "minyi-stage"))
				&& HOMES.contains(header(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC))) {
			of(new TopicPartition(dead.topic(), dead.partition())).put(dead.offset(), dead.key());
		}
	}

	private TreeMap<Long, String> of(TopicPartition partition) {
		return this.waiting.computeIfAbsent(partition, (each) -> new TreeMap<>());
	}

	private static String header(ConsumerRecord<?, ?> record, String name) {
		Header header = record.headers().lastHeader(name);
		return (header != null) ? new String(header.value(), StandardCharsets.UTF_8) : "";
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
