package cn.minyi.search.learning;

import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelEvent;
import org.apache.kafka.clients.producer.ProducerRecord;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Appends events to the log that decides about models.
 */
@Component
class ModelLog {

	private final KafkaOperations<String, byte[]> kafka;

	ModelLog(KafkaOperations<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Appends an event.
	 * @param event to append
	 * @return its place in the log; empty if Kafka did not confirm it in time, when it
	 * has no effect as a rule, but may still have one when only the confirmation was lost
	 */
	OptionalLong append(ModelEvent event) {
		ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topic.MODEL_EVENTS.topicName(),
				ModelReader.PARTITION, event.eventId(), Wire.write(event));
		try {
			return OptionalLong.of(this.kafka.send(record).get().getRecordMetadata().offset());
		}
		catch (KafkaException | org.apache.kafka.common.KafkaException | ExecutionException ex) {
			return OptionalLong.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return OptionalLong.empty();
		}
	}

}
