package cn.minyi.domain;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.PublicStatus;
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
	void carriesThePublicStatusBothWays() {
		PublicStatus status = PublicStatus.of(TestSubmissions.sms("甲"), Case.accepted("a1"));
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
