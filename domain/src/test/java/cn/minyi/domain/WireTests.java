package cn.minyi.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WireTests {

	private static final Actor CLERK = new Actor("li", "李受理");

	@Test
	void carriesASubmissionBothWays() {
		Submission submission = TestSubmissions.sms("村口路灯坏了😀\n没人管");
		assertThat(Wire.read(Wire.write(submission), Submission.class)).isEqualTo(submission);
	}

	@Test
	void carriesAClassificationBothWays() {
		Classification classification = TestSubmissions.classified(TestSubmissions.sms("甲"), Category.HEDONISM,
				List.of("discipline"), List.of("urban"));
		assertThat(Wire.read(Wire.write(classification), Classification.class)).isEqualTo(classification);
	}

	@Test
	void carriesEveryKindOfEventBothWays() {
		Case fresh = Case.accepted("a1");
		LocalDate day = LocalDate.of(2026, 3, 5);
		for (CaseEvent event : List.of(
				fresh.correct(Category.NONE, List.of(), List.of("urban"), List.of(), "看错了", CLERK,
						TestSubmissions.RECEIVED),
				fresh.assign("urban", day, null, day, CLERK, TestSubmissions.RECEIVED),
				fresh.answer("已修好", CLERK, TestSubmissions.RECEIVED))) {
			assertThat(Wire.read(Wire.write(event), CaseEvent.class)).isEqualTo(event);
		}
	}

	@Test
	void carriesEveryKindOfNoteBothWays() {
		Instant at = TestSubmissions.RECEIVED;
		Attachment photo = new Attachment("ab".repeat(32), "照片1.jpg", "image/jpeg", 1024);
		for (CaseNote note : List.of(new CaseNote.Added("n1", "a1", at, Channel.WEB, "还是没人管", "s1.x", List.of(photo)),
				new CaseNote.Rated("n2", "a1", at, Channel.SMS, Rating.DISSATISFIED, null),
				new CaseNote.Opened("n3", "a1", at, CLERK, "回访"),
				new CaseNote.Notified("n4", "a1", at, Channel.SMS, NoticeKind.RECEIPT, "no-gateway"),
				new CaseNote.Erased(CaseNote.Erased.ID, "a1", at, CLERK, "本人要求", Channel.SMS, LocalDate.of(2026, 3, 2),
						Category.NONE))) {
			assertThat(Wire.read(Wire.write(note), CaseNote.class)).isEqualTo(note);
		}
	}

	@Test
	void carriesNotificationsAndTheLedgerBothWays() {
		Instant at = TestSubmissions.RECEIVED;
		Notification due = new Notification("a1-receipt", "a1", NoticeKind.RECEIPT, Channel.SMS, "s1.x", at,
				Notification.State.DUE, null, null);
		assertThat(Wire.read(Wire.write(due), Notification.class)).isEqualTo(due);
		LedgerEntry entry = LedgerEntry.of(Channel.SMS, "cmpp/10657302", "7", LedgerOutcome.ACCEPTED, "a1", null, at);
		assertThat(Wire.read(Wire.write(entry), LedgerEntry.class)).isEqualTo(entry);
		assertThat(LedgerEntry.of(Channel.SMS, "cmpp/1065730", "27", LedgerOutcome.ACCEPTED, "a1", null, at).id())
			.isNotEqualTo(entry.id());
	}

	@Test
	void readsASubmissionFromBeforeThereWereAttachments() {
		Submission submission = TestSubmissions.sms("甲");
		String json = new String(Wire.write(submission), StandardCharsets.UTF_8);
		String older = json.replace(",\"attachments\":[],\"statusKeys\":[]", "");
		assertThat(older).isNotEqualTo(json);
		assertThat(Wire.read(older.getBytes(StandardCharsets.UTF_8), Submission.class)).isEqualTo(submission);
	}

	@Test
	void carriesThePublicStatusBothWays() {
		PublicStatus status = PublicStatus.of(TestSubmissions.sms("甲"), Case.accepted("a1"), List.of());
		assertThat(Wire.read(Wire.write(status), PublicStatus.class)).isEqualTo(status);
	}

	@Test
	void writesTheNamesThatOutsidersRelyOn() {
		String json = new String(Wire.write(TestSubmissions.classified(TestSubmissions.sms("甲"), Category.HEDONISM,
				List.of("discipline"), List.of())), StandardCharsets.UTF_8);
		assertThat(json).startsWith("{\"v\":1,")
			.contains("\"category\":\"HEDONISM\"", "\"kind\":\"complaint\"", "\"area\":\"城乡建设\"",
					"\"classifiedAt\":\"2026-03-02T01:02:03.024Z\"");
	}

	@Test
	void ignoresFieldsOfALaterWriter() {
		String json = new String(Wire.write(TestSubmissions.sms("甲")), StandardCharsets.UTF_8);
		String later = json.replaceFirst("\\{", "{\"mood\":\"angry\",");
		assertThat(Wire.read(later.getBytes(StandardCharsets.UTF_8), Submission.class))
			.isEqualTo(TestSubmissions.sms("甲"));
	}

	@Test
	void refusesOtherVersionsAndOtherBytesWithoutQuotingThem() {
		for (String bad : List.of("{\"v\":2,\"id\":\"秘密\"}", "{\"id\":\"秘密\"}", "秘密", "", "[]", "null",
				"{\"v\":1,\"channel\":\"秘密\"}")) {
			assertThatThrownBy(() -> Wire.read(bad.getBytes(StandardCharsets.UTF_8), Submission.class)).as(bad)
				.isInstanceOf(UnreadableRecordException.class)
				.hasMessageNotContaining("秘密");
		}
	}

	@Test
	void refusesARecordThatLacksWhatItNeeds() {
		String json = new String(Wire.write(TestSubmissions.sms("甲")), StandardCharsets.UTF_8);
		byte[] lacking = json.replaceFirst("\"text\":\"甲\",", "").getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> Wire.read(lacking, Submission.class)).isInstanceOf(UnreadableRecordException.class)
			.hasMessage("no Submission: text is missing");
	}

	@Test
	void refusesAnEventWhoseAuthorHasNoName() {
		byte[] lacking = """
				{"v":1,"type":"answered","eventId":"e","submissionId":"a1","version":1,"at":"2026-03-02T01:02:03Z",
				"by":{"account":"li"},"answer":"好"}""".getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> Wire.read(lacking, CaseEvent.class)).isInstanceOf(UnreadableRecordException.class)
			.hasMessage("no CaseEvent: by.name is missing");
	}

}
