package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ChangeReaderTests {

	private static final Instant RECORDED = TestRecords.RECORDED;

	private final Submission submission = TestSubmissions.sms("路灯坏了");

	private final Classification classification = TestSubmissions.classified(this.submission, Category.NONE, List.of(),
			List.of());

	private CaseEvent.Assigned assigned(LocalDate deadline) {
		return new CaseEvent.Assigned("e1", this.submission.id(), 1, RECORDED, new Actor("li", "李受理"), "urban",
				deadline, null);
	}

	private void refused(ConsumerRecord<String, byte[]> record) {
		assertThatExceptionOfType(UnreadableRecordException.class).isThrownBy(() -> ChangeReader.read(record));
	}

	@Test
	void readsAllTopics() {
		CaseEvent event = assigned(LocalDate.of(2026, 3, 9));
		assertThat(
				ChangeReader.read(TestRecords.of(Topic.SUBMISSIONS, this.submission.id(), Wire.write(this.submission))))
			.contains(new Change.Arrival(this.submission, RECORDED));
		assertThat(ChangeReader
			.read(TestRecords.of(Topic.CLASSIFICATIONS, this.submission.id(), Wire.write(this.classification))))
			.contains(new Change.Filed(this.classification));
		Classification tried = TestSubmissions.classified(this.submission, Category.HEDONISM, List.of("env", "urban"),
				List.of());
		assertThat(ChangeReader
			.read(TestRecords.of(Topic.SHADOW_CLASSIFICATIONS, this.submission.id(), Wire.write(tried))))
			.contains(new Change.Tried(this.submission.id(), new Shadow("test-1", Category.HEDONISM, "env")));
		assertThat(
				ChangeReader.read(TestRecords.of(Topic.CASE_EVENTS, this.submission.id() + "/e1", Wire.write(event))))
			.contains(new Change.Step(event));
		CaseNote note = new CaseNote.Rated("n1", this.submission.id(), RECORDED, Channel.SMS, Rating.SATISFIED, null);
		assertThat(ChangeReader.read(TestRecords.note(note))).contains(new Change.Noted(note));
	}

	@Test
	void refusesNotesThatDoNotFit() {
		CaseNote note = new CaseNote.Rated("n1", this.submission.id(), RECORDED, Channel.SMS, Rating.SATISFIED, null);
		refused(TestRecords.of(Topic.CASE_NOTES, this.submission.id(), Wire.write(note)));
		refused(TestRecords.of(Topic.CASE_NOTES, this.submission.id() + "/n1", "{\"v\":1}".getBytes(UTF_8)));
		refused(TestRecords.note(new CaseNote.Erased(CaseNote.Erased.ID, this.submission.id(), RECORDED,
				new Actor("li", "李受理"), "本人要求", null, LocalDate.MAX, null)));
		refused(TestRecords
			.note(new CaseNote.Rated("n1", this.submission.id(), Instant.MAX, Channel.SMS, Rating.SATISFIED, null)));
	}

	@Test
	void erasesByTheTopicOfSubmissionsAlone() {
		assertThat(ChangeReader.read(TestRecords.of(Topic.SUBMISSIONS, "a1", null))).contains(new Change.Erasure("a1"));
		assertThat(ChangeReader.read(TestRecords.of(Topic.CLASSIFICATIONS, "a1", null))).isEmpty();
		assertThat(ChangeReader.read(TestRecords.of(Topic.SHADOW_CLASSIFICATIONS, "a1", null))).isEmpty();
		assertThat(ChangeReader.read(TestRecords.of(Topic.CASE_EVENTS, "a1/e1", null))).isEmpty();
		assertThat(ChangeReader.read(TestRecords.of(Topic.CASE_NOTES, "a1/n1", null))).isEmpty();
	}

	@Test
	void refusesKeysThatDoNotFit() {
		refused(TestRecords.of(Topic.SUBMISSIONS, "other", Wire.write(this.submission)));
		refused(TestRecords.of(Topic.SUBMISSIONS, null, Wire.write(this.submission)));
		refused(TestRecords.of(Topic.SUBMISSIONS, "", null));
		refused(TestRecords.of(Topic.SUBMISSIONS, "x".repeat(600), null));
		refused(TestRecords.of(Topic.CLASSIFICATIONS, "other", Wire.write(this.classification)));
		refused(TestRecords.of(Topic.SHADOW_CLASSIFICATIONS, "other", Wire.write(this.classification)));
		refused(TestRecords.of(Topic.CASE_EVENTS, this.submission.id(),
				Wire.write(assigned(LocalDate.of(2026, 3, 9)))));
	}

	@Test
	void refusesDatesThatElasticsearchCannotRead() {
		for (LocalDate deadline : List.of(LocalDate.MAX, LocalDate.MIN, LocalDate.of(10_000, 1, 1))) {
			refused(TestRecords.of(Topic.CASE_EVENTS, this.submission.id() + "/e1", Wire.write(assigned(deadline))));
		}
	}

	@Test
	void refusesBytesThatAreNoRecord() {
		refused(TestRecords.of(Topic.SUBMISSIONS, "a1", "{".getBytes(UTF_8)));
		refused(TestRecords.of(Topic.CASE_EVENTS, "a1/e1", new byte[0]));
	}

}
