package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads records of the topics. It refuses what Elasticsearch would refuse, so that the
 * outcome does not depend on which records happen to be written together.
 */
final class ChangeReader {

	private static final int LONGEST_ID = 100;

	// Elasticsearch reads dates of these years in the forms that the documents have.
	private static final int FIRST_YEAR = 1;

	private static final int LAST_YEAR = 9999;

	private static final Instant FIRST_TIME = Instant.parse("0002-01-01T00:00:00Z");

	private static final Instant LAST_TIME = Instant.parse("9998-12-31T00:00:00Z");

	private ChangeReader() {
	}

	/**
	 * Reads a record.
	 * @param record from one of the topics of the index
	 * @return what it says, or empty if nothing follows from it
	 * @throws UnreadableRecordException if it never can be read
	 */
	static Optional<Change> read(ConsumerRecord<String, byte[]> record) {
		requireShort(record.key());
		if (record.topic().equals(Topic.SUBMISSIONS.topicName())) {
			return Optional.of(submission(record));
		}
		if (record.value() == null) {
			// The submission is erased by its own topic. This only makes Kafka forget.
			return Optional.empty();
		}
		if (record.topic().equals(Topic.CLASSIFICATIONS.topicName())) {
			return Optional.of(new Change.Filed(classification(record)));
		}
		if (record.topic().equals(Topic.SHADOW_CLASSIFICATIONS.topicName())) {
			Classification tried = classification(record);
			return Optional.of(new Change.Tried(tried.id(), Shadow.of(tried)));
		}
		if (record.topic().equals(Topic.CASE_NOTES.topicName())) {
			return Optional.of(note(record));
		}
		return Optional.of(event(record));
	}

	private static Change submission(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			return new Change.Erasure(record.key());
		}
		Submission submission = Wire.read(record.value(), Submission.class);
		requireKey(record, submission.id());
		requireShort(submission.receipt());
		requireYear(submission.receivedAt());
		return new Change.Arrival(submission, Instant.ofEpochMilli(record.timestamp()));
	}

	private static Classification classification(ConsumerRecord<String, byte[]> record) {
		Classification classification = Wire.read(record.value(), Classification.class);
		requireKey(record, classification.id());
		return classification;
	}

	private static Change event(ConsumerRecord<String, byte[]> record) {
		CaseEvent event = Wire.read(record.value(), CaseEvent.class);
		requireKey(record, event.submissionId() + '/' + event.eventId());
		if (event instanceof CaseEvent.Assigned assigned) {
			requireYear(assigned.deadline());
		}
		return new Change.Step(event);
	}

	private static Change note(ConsumerRecord<String, byte[]> record) {
		CaseNote note = Wire.read(record.value(), CaseNote.class);
		requireKey(record, note.submissionId() + '/' + note.noteId());
		requireYear(note.at());
		if (note instanceof CaseNote.Erased erased && erased.day() != null) {
			requireYear(erased.day());
		}
		return new Change.Noted(note);
	}

	private static void requireKey(ConsumerRecord<String, byte[]> record, String expected) {
		if (!record.key().equals(expected)) {
			throw new UnreadableRecordException("a key that does not fit the value");
		}
	}

	private static void requireShort(@Nullable String id) {
		if (id == null || id.isEmpty() || id.length() > LONGEST_ID) {
			throw new UnreadableRecordException("an id that is missing or too long");
		}
	}

	private static void requireYear(Instant time) {
		if (time.isBefore(FIRST_TIME) || time.isAfter(LAST_TIME)) {
			throw new UnreadableRecordException("a time outside of all calendars");
		}
	}

	private static void requireYear(LocalDate day) {
		// A day less at both ends, for the zone may shift it.
		if (day.getYear() <= FIRST_YEAR || day.getYear() >= LAST_YEAR) {
			throw new UnreadableRecordException("a date outside of all calendars");
		}
	}

}
