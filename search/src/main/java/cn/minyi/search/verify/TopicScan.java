package cn.minyi.search.verify;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads topics from their beginning to where they end at that moment, of no group, so
 * that nobody notices.
 */
final class TopicScan {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Duration POLL = Duration.ofMillis(500);

	private final String bootstrapServers;

	TopicScan(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
	}

	static Consumer<String, byte[]> consumer(String bootstrapServers) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "minyi-verify");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
		return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

	/**
	 * Reads a topic.
	 * @param topic which
	 * @param sink takes each record, those of a key in their order
	 * @return how many were read
	 * @throws IllegalStateException if there is no such topic, with a sentence in Chinese
	 */
	long read(Topic topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
		try (Consumer<String, byte[]> consumer = consumer(this.bootstrapServers)) {
			return read(consumer, topic, sink);
		}
	}

	private static long read(Consumer<String, byte[]> consumer, Topic topic,
			java.util.function.Consumer<ConsumerRecord<String, byte[]>> sink) {
		List<PartitionInfo> found = consumer.partitionsFor(topic.topicName(), PATIENCE);
		if (found == null || found.isEmpty()) {
			throw new IllegalStateException("Kafka 里还没有主题 " + topic.topicName() + "。请先启动一次服务。");
		}
		List<TopicPartition> partitions = found.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
		Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
		long read = 0;
		while (partitions.stream().anyMatch((each) -> consumer.position(each, PATIENCE) < ends.get(each))) {
			for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
				sink.accept(record);
				read++;
			}
		}
		return read;
	}

}
