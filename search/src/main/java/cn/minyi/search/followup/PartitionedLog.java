package cn.minyi.search.followup;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;

import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/**
 * Appends records about a submission where its own record is, so that one consumer meets
 * all of them.
 */
@Component
class PartitionedLog {

	private final KafkaOperations<String, byte[]> kafka;

	PartitionedLog(KafkaOperations<String, byte[]> kafka) {
		this.kafka = kafka;
	}

	/**
	 * Appends a record and waits for it.
	 * @param topic to which
	 * @param submissionId the submission
	 * @param recordId unique among the records of the submission
	 * @param content a record of the domain
	 * @return whether Kafka confirmed it in time; if not, it has no effect as a rule, but
	 * may still have one when only the confirmation was lost
	 */
	boolean append(Topic topic, String submissionId, String recordId, Object content) {
		try {
			int partition = partition(submissionId, this.kafka.partitionsFor(topic.topicName()).size());
			this.kafka
				.send(new ProducerRecord<>(topic.topicName(), partition, submissionId + '/' + recordId,
						Wire.write(content)))
				.get();
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

	private static int partition(String submissionId, int partitions) {
		return Utils.toPositive(Utils.murmur2(submissionId.getBytes(StandardCharsets.UTF_8))) % partitions;
	}

}
