package cn.minyi.search;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.learning.ModelEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the topics as intake, the classifier and others do. The topics are made by
 * the running instance.
 */
public final class TestLog {

	private TestLog() {
	}

	/**
	 * Sends a submission.
	 * @param submission as accepted
	 */
	public static void send(Submission submission) {
		send(Topic.SUBMISSIONS, submission.id(), Wire.write(submission));
	}

	/**
	 * Sends a classification.
	 * @param classification as found
	 */
	public static void send(Classification classification) {
		send(Topic.CLASSIFICATIONS, classification.id(), Wire.write(classification));
	}

	/**
	 * Sends what a model on trial found.
	 * @param classification as found
	 */
	public static void tried(Classification classification) {
		send(Topic.SHADOW_CLASSIFICATIONS, classification.id(), Wire.write(classification));
	}

	/**
	 * Sends what happened to a model.
	 * @param event to the only partition
	 */
	public static void send(ModelEvent event) {
		send(Topic.MODEL_EVENTS, event.eventId(), Wire.write(event));
	}

	/**
	 * Sends an event.
	 * @param event to the partition of its submission
	 */
	public static void send(CaseEvent event) {
		beside(Topic.CASE_EVENTS, event.submissionId(), event.eventId(), Wire.write(event));
	}

	/**
	 * Sends a note.
	 * @param note to the partition of its submission
	 */
	public static void send(CaseNote note) {
		beside(Topic.CASE_NOTES, note.submissionId(), note.noteId(), Wire.write(note));
	}

	private static void beside(Topic topic, String submissionId, String id, byte[] value) {
		byte[] key = submissionId.getBytes(StandardCharsets.UTF_8);
		int partition = Utils.toPositive(Utils.murmur2(key)) % Producer.ONLY.partitionsFor(topic.topicName()).size();
		send(new ProducerRecord<>(topic.topicName(), partition, submissionId + '/' + id, value));
	}

	/**
	 * Asks to forget a submission.
	 * @param id the submission's id
	 */
	public static void erase(String id) {
		send(Topic.SUBMISSIONS, id, null);
	}

	/**
	 * Sends anything.
	 * @param topic to which topic
	 * @param key with which key
	 * @param value with which bytes
	 */
	public static void send(Topic topic, String key, byte @Nullable [] value) {
		send(new ProducerRecord<>(topic.topicName(), key, value));
	}

	private static void send(ProducerRecord<String, byte[]> record) {
		try {
			Producer.ONLY.send(record).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static final class Producer {

		static final KafkaProducer<String, byte[]> ONLY = new KafkaProducer<>(
				Map.of("bootstrap.servers", TestServers.kafka(), "acks", "all"), new StringSerializer(),
				new ByteArraySerializer());

	}

}
