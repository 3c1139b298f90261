package cn.minyi.classifier.stream;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import cn.minyi.classifier.Classifier;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.stereotype.Component;

/**
 * Lets the model on trial read what arrives, after and apart from the active one, which
 * decides and puts bad records aside. What the trial cannot classify it passes over.
 */
@Component
class TrialListener implements BatchMessageListener<String, byte[]> {

	private static final Logger logger = LoggerFactory.getLogger(TrialListener.class);

	private static final CompletableFuture<?> NOTHING = CompletableFuture.completedFuture(null);

	private final ModelsInUse models;

	private final KafkaOperations<String, byte[]> kafka;

	private final Clock clock;

	private final StreamMeters meters;

	TrialListener(ModelsInUse models, KafkaOperations<String, byte[]> kafka, Clock clock, StreamMeters meters) {
		this.models = models;
		this.kafka = kafka;
		this.clock = clock;
		this.meters = meters;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
		try {
			List<CompletableFuture<?>> sent = new ArrayList<>();
			records.forEach((record) -> sent.add(answer(record)));
			this.kafka.flush();
			sent.forEach(TrialListener::confirm);
		}
		catch (RuntimeException ex) {
			throw new BatchListenerFailedException(ex.getClass().getSimpleName(), ex, 0);
		}
	}

	private CompletableFuture<?> answer(ConsumerRecord<String, byte[]> record) {
		Classifier trial = this.models.trial();
		boolean known = record.headers().lastHeader(Topic.SEALED_ANEW) != null;
		if (known || (trial == null && record.value() != null)) {
			return NOTHING;
		}
		byte[] value = null;
		try {
			Submission submission = Classifications.submission(record);
			if (submission != null && trial != null) {
				value = classified(trial, submission);
				if (value == null) {
					return NOTHING;
				}
			}
		}
		catch (UnreadableRecordException ex) {
			return NOTHING;
		}
		// An erasure is passed on, trial or not: an earlier trial may have left
		// something.
		return this.kafka.send(new ProducerRecord<>(Topic.SHADOW_CLASSIFICATIONS.topicName(), record.key(), value));
	}

	private byte @Nullable [] classified(Classifier trial, Submission submission) {
		try {
			byte[] value = Wire.write(trial.classify(submission)
				.of(submission.id(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS)));
			this.meters.tried(true);
			return value;
		}
		catch (RuntimeException ex) {
			// The message may quote the text and goes nowhere.
			logger.error("The model on trial could not classify a submission: {}", ex.getClass().getName());
			this.meters.tried(false);
			return null;
		}
	}

	private static void confirm(CompletableFuture<?> sent) {
		try {
			sent.join();
		}
		catch (CompletionException ex) {
			for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
				if (cause instanceof RecordTooLargeException) {
					return;
				}
			}
			throw ex;
		}
	}

}
