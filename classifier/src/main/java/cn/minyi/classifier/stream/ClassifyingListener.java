package cn.minyi.classifier.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Classifies what one consumer polled. Offsets are committed when it returns, that is,
 * when Kafka has confirmed every classification or dead letter.
 */
@Component
class ClassifyingListener implements BatchMessageListener<String, byte[]> {

	private static final Logger logger = LoggerFactory.getLogger(ClassifyingListener.class);

	private final Classifications classifications;

	private final KafkaOperations<String, byte[]> kafka;

	private final DeadLetters deadLetters;

	ClassifyingListener(Classifications classifications, KafkaOperations<String, byte[]> kafka,
			DeadLetters deadLetters) {
		this.classifications = classifications;
		this.kafka = kafka;
		this.deadLetters = deadLetters;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
		try {
			List<CompletableFuture<?>> sent = new ArrayList<>();
			records.forEach((record) -> sent.add(answer(record)));
			this.kafka.flush();
			for (int i = 0; i < sent.size(); i++) {
				confirm(records.get(i), sent.get(i));
			}
		}
		catch (RuntimeException ex) {
			// Kafka did not take something: named by its first record, the whole batch is
			// polled again, and only by the consumer that then has the partition.
			throw new BatchListenerFailedException(ex.getClass().getSimpleName(), ex, 0);
		}
	}

	private CompletableFuture<?> answer(ConsumerRecord<String, byte[]> record) {
		if (record.headers().lastHeader(Topic.SEALED_ANEW) != null) {
			// What was filed stays as it is, whatever model is active now.
			return CompletableFuture.completedFuture(null);
		}
		byte[] value;
		try {
			value = this.classifications.of(record);
		}
		catch (UnreadableRecordException ex) {
			this.deadLetters.put(record, ex);
			return CompletableFuture.completedFuture(null);
		}
		catch (RuntimeException ex) {
			// A fault of the classifier must not stop the others. The text may be quoted
			// in
			// the message, which therefore goes nowhere.
			logger.error("A submission could not be classified: {} at {}", ex.getClass().getName(), place(ex));
			this.deadLetters.put(record, new UnreadableRecordException(ex.getClass().getName() + " at " + place(ex)));
			return CompletableFuture.completedFuture(null);
		}
		return this.kafka.send(new ProducerRecord<>(Topic.CLASSIFICATIONS.topicName(), record.key(), value));
	}

	private void confirm(ConsumerRecord<String, byte[]> record, CompletableFuture<?> sent) {
		try {
			sent.join();
		}
		catch (CompletionException ex) {
			if (!isTooLarge(ex)) {
				throw ex;
			}
			this.deadLetters.put(record, new UnreadableRecordException("its classification is too large for Kafka"));
		}
	}

	private static boolean isTooLarge(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof RecordTooLargeException) {
				return true;
			}
		}
		return false;
	}

	private static String place(RuntimeException problem) {
		StackTraceElement[] trace = problem.getStackTrace();
		return (trace.length > 0) ? trace[0].toString() : "an unknown place";
	}

}
