package cn.minyi.search.followup;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseEvent;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Appends events to the log that decides.
 */
@Component
class CaseLog {

	private final KafkaOperations<String, byte[]> kafka;

	CaseLog(KafkaOperations<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Appends an event.
	 * @param event to append
	 * @return whether Kafka confirmed it in time; if not, it has no effect as a rule, but
	 * may still have one when only the confirmation was lost
	 */
	boolean append(CaseEvent event) {
		String topic = Topic.CASE_EVENTS.topicName();
		try {
			int partition = partition(event.submissionId(), this.kafka.partitionsFor(topic).size());
			String key = event.submissionId() + '/' + event.eventId();
			this.kafka.send(new ProducerRecord<>(topic, partition, key, Wire.write(event))).get();
			return true;
		}
		catch (KafkaException | org.apache.kafka.common.KafkaException | ExecutionException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	// The partition in which the submission itself is, so that one consumer meets both.
	static int partition(String submissionId, int partitions) {
		return Utils.toPositive(Utils.murmur2(submissionId.getBytes(StandardCharsets.UTF_8))) % partitions;
	}

}
