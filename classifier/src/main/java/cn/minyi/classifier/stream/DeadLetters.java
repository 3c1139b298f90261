package cn.minyi.classifier.stream;

import java.nio.charset.StandardCharsets;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/**
 * Puts records that cannot be classified aside, with their original bytes, for staff to
 * look at.
 */
@Component
class DeadLetters {

	private static final String STAGE = "classifier";

	private final DeadLetterPublishingRecoverer recoverer;

	private final StreamMeters meters;

	DeadLetters(KafkaOperations<String, byte[]> kafka, StreamMeters meters) {
		this.meters = meters;
		// A negative partition leaves the choice to the producer.
		this.recoverer = new DeadLetterPublishingRecoverer(kafka,
				(record, cause) -> new TopicPartition(Topic.DEAD_LETTERS.topicName(), -1));
		this.recoverer.addHeadersFunction(
				(record, cause) -> new RecordHeaders().add("minyi-stage", STAGE.getBytes(StandardCharsets.UTF_8)));
		// The record itself stays out of the log.
		this.recoverer.setLogRecoveryRecord(false);
	}

	/**
	 * Puts a record aside. When this returns, Kafka has it.
	 * @param record with its original bytes
	 * @param cause why; its message holds nothing of the record
	 * @throws org.springframework.kafka.KafkaException if Kafka did not take it
	 */
	void put(ConsumerRecord<String, byte[]> record, UnreadableRecordException cause) {
		this.recoverer.accept(record, null, cause);
		this.meters.rejected();
	}

}
