package cn.minyi.search.index;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/**
 * Records as a consumer polls them.
 */
final class TestRecords {

	/** When Kafka had them. */
	static final Instant RECORDED = Instant.parse("2026-03-02T01:02:04Z");

	private TestRecords() {
	}

	static ConsumerRecord<String, byte[]> arrival(Submission submission) {
		return of(Topic.SUBMISSIONS, submission.id(), Wire.write(submission));
	}

	static ConsumerRecord<String, byte[]> erasure(Submission submission) {
		return of(Topic.SUBMISSIONS, submission.id(), null);
	}

	static ConsumerRecord<String, byte[]> filed(Submission submission, Category category) {
		return of(Topic.CLASSIFICATIONS, submission.id(),
				Wire.write(TestSubmissions.classified(submission, category, List.of("urban"), List.of("police"))));
	}

	static ConsumerRecord<String, byte[]> step(CaseEvent event) {
		return of(Topic.CASE_EVENTS, event.submissionId() + '/' + event.eventId(), Wire.write(event));
	}

	static ConsumerRecord<String, byte[]> note(CaseNote note) {
		return of(Topic.CASE_NOTES, note.submissionId() + '/' + note.noteId(), Wire.write(note));
	}

	static ConsumerRecord<String, byte[]> of(Topic topic, @Nullable String key, byte @Nullable [] value) {
		return new ConsumerRecord<>(topic.topicName(), 0, 7, RECORDED.toEpochMilli(), TimestampType.CREATE_TIME, -1, -1,
				key, value, new RecordHeaders(), Optional.empty());
	}

}
