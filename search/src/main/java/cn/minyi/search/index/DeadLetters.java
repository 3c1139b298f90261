package cn.minyi.search.index;

import java.nio.charset.StandardCharsets;

import cn.minyi.domain.Topic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.stereotype.Component;

/**
 * Puts records that can never be indexed aside, with their original bytes, for staff to
 * look at.
 */
@Component
class DeadLetters {

	private static final String STAGE = "indexer";

	private final DeadLetterPublishingRecoverer recoverer;

	DeadLetters(KafkaOperations<String, byte[]> kafka) {
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
	 * @param rejection what and why
	 * @throws org.springframework.kafka.KafkaException if Kafka did not take it
	 */
	void put(ProjectionReport.Rejection rejection) {
		this.recoverer.accept(rejection.record(), null, rejection.cause());
	}

}
