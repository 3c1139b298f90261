package cn.minyi.chaos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Records that nobody can read, in each topic that is read.
 */
final class Poison {

	private static final long SEED = 4;

	private Poison() {
	}

	/** How many are poured each time. */
	static int records() {
		return topics().size() * values().size();
	}

	static void pour(String kafka) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka, "acks", "all"), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			for (Topic topic : topics()) {
				int number = 0;
				for (byte[] value : values()) {
					producer.send(new ProducerRecord<>(topic.topicName(),
							("poison" + number++).getBytes(StandardCharsets.UTF_8), value));
				}
			}
			producer.flush();
		}
	}

	private static List<Topic> topics() {
		return List.of(Topic.SUBMISSIONS, Topic.CLASSIFICATIONS, Topic.CASE_EVENTS);
	}

	private static List<byte[]> values() {
		byte[] noise = new byte[500];
		new Random(SEED).nextBytes(noise);
		return List.of(noise, new byte[0], "{\"v\":99}".getBytes(StandardCharsets.UTF_8),
				"{\"v\":1,\"id\":\"poison3\"}".getBytes(StandardCharsets.UTF_8),
				"[".repeat(5_000).getBytes(StandardCharsets.UTF_8));
	}

	/** How many records were set aside so far. */
	static long setAside(String kafka) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			Collection<TopicPartition> partitions = consumer
				.partitionsFor(Topic.DEAD_LETTERS.topicName(), Duration.ofSeconds(10))
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
		}
	}

}
