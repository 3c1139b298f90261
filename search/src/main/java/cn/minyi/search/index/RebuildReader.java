package cn.minyi.search.index;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads the topics into a generation. It is a member of the generation's consumer group
 * like any indexer, so that each partition has one reader at any time, also when the live
 * indexers come over.
 */
final class RebuildReader implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(200);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private static final int ATTEMPTS = 30;

	private final KafkaConsumer<String, byte[]> consumer;

	private final Projector projector;

	private long rejected;

	RebuildReader(String bootstrapServers, Generation generation, Projector projector) {
		Map<String, Object> settings = new HashMap<>();
		settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
		settings.put(ConsumerConfig.GROUP_ID_CONFIG, generation.consumerGroup());
		settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "minyi-rebuild");
		settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, RangeAssignor.class.getName());
		this.consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
		this.consumer.subscribe(List.of(IndexingContainers.topics()));
		this.projector = projector;
	}

	/**
	 * Reads and brings the next records, if there are any.
	 * @throws IllegalStateException if Elasticsearch stays away
	 */
	void step() {
		ConsumerRecords<String, byte[]> records = this.consumer.poll(POLL);
		if (records.isEmpty()) {
			return;
		}
		this.rejected += bring(records);
		try {
			this.consumer.commitSync();
		}
		catch (CommitFailedException | RebalanceInProgressException ex) {
			// Somebody else has the partition now and reads it again without harm.
		}
	}

	private int bring(ConsumerRecords<String, byte[]> records) {
		for (int attempt = 1;; attempt++) {
			try {
				// What cannot be read is among the dead letters already.
				return this.projector.project(records).rejections().size();
			}
			catch (OutageException ex) {
				if (attempt == ATTEMPTS) {
					throw new IllegalStateException("Elasticsearch 一直不能写入，重建停止。原来的索引没有变，可以重新执行。", ex);
				}
				pause();
			}
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("已中断。可以随时重新执行。");
		}
	}

	/**
	 * How many records could not be read.
	 * @return since the start
	 */
	long rejected() {
		return this.rejected;
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
