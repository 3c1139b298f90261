package cn.minyi.classifier.log;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * A running broker, for commands: who waits at a terminal is told soon when it does not
 * answer.
 *
 * @param address host and port, or several of them
 */
public record Broker(String address) {

	static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	/**
	 * Asks something of the broker.
	 * @param question anything of this package
	 * @param <T> what is asked for
	 * @return the answer
	 * @throws NoAnswerException if there is none
	 */
	public <T extends @Nullable Object> T ask(Supplier<T> question) {
		try {
			return question.get();
		}
		catch (KafkaException ex) {
			throw new NoAnswerException(ex);
		}
	}

	private Map<String, Object> common() {
		Map<String, Object> settings = new HashMap<>();
		settings.put("bootstrap.servers", this.address);
		settings.put("client.id", "minyi-classifier-command");
		settings.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
		return settings;
	}

	KafkaConsumer<String, byte[]> consumer(Map<String, Object> more) {
		Map<String, Object> settings = common();
		settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.putAll(more);
		return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
	}

	KafkaProducer<String, byte[]> producer() {
		Map<String, Object> settings = common();
		settings.put(ProducerConfig.ACKS_CONFIG, "all");
		settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
		settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
		return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
	}

	Admin admin() {
		Map<String, Object> settings = common();
		settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
		return Admin.create(settings);
	}

	/**
	 * Reads a topic from its beginning to its present end.
	 * @param topic the topic
	 * @param reader takes every record, in the order of each partition
	 * @throws KafkaException if the broker does not answer
	 */
	void replay(Topic topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
		try (KafkaConsumer<String, byte[]> consumer = consumer(Map.of())) {
			List<TopicPartition> partitions = partitions(consumer, topic);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			long heard = System.nanoTime();
			while (partitions.stream().anyMatch((each) -> consumer.position(each) < ends.get(each))) {
				ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
				heard = heardOf(records, heard);
				records.forEach(reader);
			}
		}
	}

	/**
	 * A broker that went away looks like one that has nothing to say.
	 */
	static long heardOf(ConsumerRecords<String, byte[]> records, long heard) {
		if (!records.isEmpty()) {
			return System.nanoTime();
		}
		if (System.nanoTime() - heard > PATIENCE.toNanos()) {
			throw new TimeoutException("no records any more");
		}
		return heard;
	}

	static List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer, Topic topic) {
		return consumer.partitionsFor(topic.topicName())
			.stream()
			.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
	}

}
