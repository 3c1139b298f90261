package cn.minyi.standalone.deadletters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead-letter topic of a running broker.
 */
public final class DeadLetters {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private static final String PUT_ON_BY_FAILURE = "kafka_dlt-";

	private static final String STAGE = "minyi-stage";

	private final String kafka;

	/**
	 * The topic of a broker.
	 * @param kafka host and port
	 */
	public DeadLetters(String kafka) {
		this.kafka = kafka;
	}

	/**
	 * All records that wait there, oldest first in each partition.
	 * @return may be empty
	 * @throws KafkaException when the broker does not answer
	 */
	public List<DeadLetter> waiting() {
		Map<String, Object> config = config();
		config.put("enable.auto.commit", "false");
		try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = partitions(consumer);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			List<DeadLetter> found = new ArrayList<>();
			while (partitions.stream().anyMatch((partition) -> consumer.position(partition) < ends.get(partition))) {
				for (ConsumerRecord<byte[], byte[]> dead : consumer.poll(Duration.ofMillis(500))) {
					found.add(DeadLetter.of(dead));
				}
			}
			return found;
		}
	}

	/**
	 * Sends all waiting records back to where they came from, with their bytes, key and
	 * partition, and then takes them out of the topic. A record that does not say where
	 * it came from stays, and so do those behind it in its partition. When this is cut
	 * off, some are sent again the next time, which changes nothing: applications know a
	 * record by its key.
	 * @return how many were sent
	 * @throws KafkaException when the broker does not answer
	 */
	public int replay() {
		Map<TopicPartition, RecordsToDelete> done = new HashMap<>();
		Map<TopicPartition, Boolean> stuck = new HashMap<>();
		List<Future<RecordMetadata>> sent = new ArrayList<>();
		Map<String, Object> config = config();
		config.put("acks", "all");
		try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
				Admin admin = Admin.create(config())) {
			for (DeadLetter dead : waiting()) {
				TopicPartition home = new TopicPartition(dead.original().topic(), dead.original().partition());
				if (dead.topic() == null) {
					stuck.put(home, true);
					continue;
				}
				sent.add(producer.send(backHome(dead.topic(), dead, producer.partitionsFor(dead.topic()).size())));
				if (!stuck.containsKey(home)) {
					done.put(home, RecordsToDelete.beforeOffset(dead.original().offset() + 1));
				}
			}
			for (Future<RecordMetadata> one : sent) {
				one.get();
			}
			admin.deleteRecords(done).all().get();
			return sent.size();
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	private static ProducerRecord<byte[], byte[]> backHome(String topic, DeadLetter dead, int partitions) {
		RecordHeaders headers = new RecordHeaders();
		for (Header header : dead.original().headers()) {
			if (!header.key().startsWith(PUT_ON_BY_FAILURE) && !header.key().equals(STAGE)) {
				headers.add(header);
			}
		}
		Integer partition = (dead.partition() >= 0 && dead.partition() < partitions) ? dead.partition() : null;
		return new ProducerRecord<>(topic, partition, dead.original().key(), dead.original().value(), headers);
	}

	private static List<TopicPartition> partitions(KafkaConsumer<?, ?> consumer) {
		List<PartitionInfo> found = consumer.partitionsFor(Topic.DEAD_LETTERS.topicName(), PATIENCE);
		return found.stream().map((partition) -> new TopicPartition(partition.topic(), partition.partition())).toList();
	}

	private Map<String, Object> config() {
		Map<String, Object> config = new HashMap<>();
		config.put("bootstrap.servers", this.kafka);
		config.put("client.id", "minyi-dead-letters");
		config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
		config.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
		config.put("allow.auto.create.topics", "false");
		return config;
	}

}
