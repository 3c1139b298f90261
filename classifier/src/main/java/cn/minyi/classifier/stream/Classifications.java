package cn.minyi.classifier.stream;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import cn.minyi.classifier.Classifier;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Turns the record of a submission into that of its classification.
 */
@Component
class Classifications {

	private final ModelsInUse models;

	private final Clock clock;

	private final StreamMeters meters;

	Classifications(ModelsInUse models, Clock clock, StreamMeters meters) {
		this.models = models;
		this.clock = clock;
		this.meters = meters;
	}

	/**
	 * Classifies.
	 * @param record a submission by its id, or an erasure, which has no value
	 * @return the value to be sent under the same key
	 * @throws UnreadableRecordException if it is no submission
	 */
	byte @Nullable [] of(ConsumerRecord<String, byte[]> record) {
		Submission submission = submission(record);
		if (submission == null) {
			return null;
		}
		Classifier active = this.models.active();
		Classification classification = this.meters.timed(() -> active.classify(submission))
			.of(submission.id(), this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		this.meters.classified(classification.category());
		return Wire.write(classification);
	}

	/**
	 * Reads a submission.
	 * @param record a submission by its id, or an erasure, which has no value
	 * @return null for an erasure
	 * @throws UnreadableRecordException if it is no submission
	 */
	static @Nullable Submission submission(ConsumerRecord<String, byte[]> record) {
		if (record.key() == null) {
			throw new UnreadableRecordException("a record without a key");
		}
		if (record.value() == null) {
			return null;
		}
		Submission submission = Wire.read(record.value(), Submission.class);
		if (submission.id() == null || submission.text() == null) {
			throw new UnreadableRecordException("a submission without id or text");
		}
		if (!submission.id().equals(record.key())) {
			throw new UnreadableRecordException("the key is not the id of the submission");
		}
		return submission;
	}

}
