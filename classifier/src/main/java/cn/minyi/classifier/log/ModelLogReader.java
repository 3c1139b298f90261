package cn.minyi.classifier.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what happened to models, from the beginning, and follows it. For one thread.
 */
public final class ModelLogReader implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(ModelLogReader.class);

	private static final TopicPartition PARTITION = new TopicPartition(Topic.MODEL_EVENTS.topicName(), 0);

	private final Consumer<String, byte[]> consumer;

	private ModelHistory history = ModelHistory.of(List.of());

	/**
	 * Begins at the beginning.
	 * @param consumer assigned here, closed with this
	 */
	public ModelLogReader(Consumer<String, byte[]> consumer) {
		this.consumer = consumer;
		consumer.assign(List.of(PARTITION));
		consumer.seekToBeginning(List.of(PARTITION));
	}

	/**
	 * Waits for events.
	 * @param patience how long to wait for the next one
	 * @return the history as far as it was read
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer
	 */
	public ModelHistory poll(Duration patience) {
		this.consumer.poll(patience).forEach(this::read);
		return this.history;
	}

	/**
	 * Reads to the present end.
	 * @return the whole history
	 * @throws org.apache.kafka.common.KafkaException if the broker does not answer
	 */
	public ModelHistory readToEnd() {
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(List.of(PARTITION));
		long heard = System.nanoTime();
		while (this.consumer.position(PARTITION) < ends.get(PARTITION)) {
			ConsumerRecords<String, byte[]> records = this.consumer.poll(Broker.POLL);
			heard = Broker.heardOf(records, heard);
			records.forEach(this::read);
		}
		return this.history;
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			return;
		}
		try {
			this.history = this.history.apply(Wire.read(record.value(), ModelEvent.class));
		}
		catch (UnreadableRecordException ex) {
			// It stays in the topic, where every reader passes it over in the same way.
			logger.error("A model event cannot be read and is passed over: offset {}, {}", record.offset(),
					ex.getMessage());
		}
	}

	/**
	 * Makes another thread stop waiting, with a
	 * {@link org.apache.kafka.common.errors.WakeupException}.
	 */
	public void wakeUp() {
		this.consumer.wakeup();
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
