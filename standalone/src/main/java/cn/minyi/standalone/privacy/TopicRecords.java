package cn.minyi.standalone.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Reads topics from their beginning to what is now their end, and writes to them. Methods
 * throw {@link KafkaException} when the broker does not answer.
 */
final class TopicRecords implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(500);

	private final Map<String, Object> config = new HashMap<>();

	private final KafkaConsumer<String, byte[]> consumer;

	private final KafkaProducer<String, byte[]> producer;

	TopicRecords(String kafka) {
		this.config.put("bootstrap.servers", kafka);
		this.config.put("client.id", "minyi-privacy");
		this.config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
		this.config.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
		Map<String, Object> reading = new HashMap<>(this.config);
		reading.put("enable.auto.commit", "false");
		reading.put("allow.auto.create.topics", "false");
		this.consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new ByteArrayDeserializer());
		Map<String, Object> writing = new HashMap<>(this.config);
		writing.put("acks", "all");
		this.producer = new KafkaProducer<>(writing, new StringSerializer(), new ByteArraySerializer());
	}

	/** How to reach the broker, for others. */
	Map<String, Object> config() {
		return this.config;
	}

	/**
	 * The partitions of a topic.
	 * @param topic which
	 * @return empty if the topic does not exist
	 */
	List<TopicPartition> partitions(Topic topic) {
		Map<String, List<PartitionInfo>> topics = this.consumer.listTopics();
		return topics.getOrDefault(topic.topicName(), List.of())
			.stream()
			.map((each) -> new TopicPartition(each.topic(), each.partition()))
			.toList();
	}

	/**
	 * Where all is that concerns a submission.
	 * @param topic one that is partitioned by the submission's id
	 * @param submissionId the submission
	 * @return one partition, or none if the topic does not exist
	 */
	List<TopicPartition> partition(Topic topic, String submissionId) {
		List<TopicPartition> all = partitions(topic);
		int number = all.isEmpty() ? 0 : Utils.toPositive(Utils.murmur2(submissionId.getBytes(UTF_8))) % all.size();
		return all.stream().filter((each) -> each.partition() == number).toList();
	}

	/**
	 * Reads partitions whole.
	 * @param partitions which
	 * @param each is told of every record that is there
	 */
	void read(Collection<TopicPartition> partitions, Consumer<ConsumerRecord<String, byte[]>> each) {
		if (partitions.isEmpty()) {
			return;
		}
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions);
		this.consumer.assign(partitions);
		this.consumer.seekToBeginning(partitions);
		while (partitions.stream().anyMatch((one) -> this.consumer.position(one) < ends.get(one))) {
			this.consumer.poll(POLL).forEach(each);
		}
		this.consumer.unsubscribe();
	}

	/**
	 * Writes, and waits until all replicas have it.
	 * @param records to be written in this order
	 */
	void write(List<ProducerRecord<String, byte @Nullable []>> records) {
		try {
			List<Future<RecordMetadata>> sent = new ArrayList<>();
			for (ProducerRecord<String, byte @Nullable []> each : records) {
				sent.add(this.producer.send(each));
			}
			this.producer.flush();
			for (Future<RecordMetadata> one : sent) {
				one.get();
			}
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	@Override
	public void close() {
		this.consumer.close();
		this.producer.close();
	}

}
