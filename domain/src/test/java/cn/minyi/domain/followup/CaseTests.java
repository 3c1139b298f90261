package cn.minyi.domain.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CaseTests {

	private static final Instant NOW = Instant.parse("2026-03-02T02:00:00.123456Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Actor LI = new Actor("li", "李受理");

	private static final Actor WANG = new Actor("wang", "王受理");

	private final Case fresh = Case.accepted("a1");

	@Test
	void goesFromAcceptedToClosed() {
		Case triaged = this.fresh
			.apply(this.fresh.correct(Category.NONE, List.of(), List.of("urban"), List.of(), null, LI, NOW));
		Case assigned = triaged.apply(triaged.assign("urban", TODAY.plusDays(5), "尽快", TODAY, LI, NOW));
		Case closed = assigned.apply(assigned.answer(" 路灯已修好。 ", LI, NOW));
		assertThat(List.of(this.fresh.status(), triaged.status(), assigned.status(), closed.status()))
			.containsExactly(CaseStatus.ACCEPTED, CaseStatus.TRIAGED, CaseStatus.ASSIGNED, CaseStatus.CLOSED);
		assertThat(closed.version()).isEqualTo(3);
		assertThat(closed.answer().answer()).isEqualTo("路灯已修好。");
		assertThat(closed.assignment().unit()).isEqualTo("urban");
	}

	@Test
	void staysAssignedWhenCorrectedAfterwards() {
		Case assigned = this.fresh.apply(this.fresh.assign("urban", TODAY, null, TODAY, LI, NOW));
		Case corrected = assigned
			.apply(assigned.correct(Category.NONE, List.of(), List.of("env"), List.of(), null, LI, NOW));
		assertThat(corrected.status()).isEqualTo(CaseStatus.ASSIGNED);
		assertThat(corrected.correction().responsible()).containsExactly("env");
	}

	@Test
	void letsTheFirstOfTwoEventsForAVersionCount() {
		CaseEvent first = this.fresh.assign("urban", TODAY, null, TODAY, LI, NOW);
		CaseEvent second = this.fresh.assign("env", TODAY, null, TODAY, WANG, NOW);
		Case after = this.fresh.apply(first).apply(second);
		assertThat(after.history()).containsExactly(first);
		assertThat(after.apply(first)).isSameAs(after);
	}

	@Test
	void ignoresAnEventThatDoesNotFollow() {
		Case assigned = this.fresh.apply(this.fresh.assign("urban", TODAY, null, TODAY, LI, NOW));
		CaseEvent third = assigned.apply(assigned.assign("env", TODAY, null, TODAY, LI, NOW)).answer("好", LI, NOW);
		assertThat(this.fresh.apply(third)).isSameAs(this.fresh);
	}

	@Test
	void refusesCommandsOnAClosedCase() {
		Case closed = this.fresh.apply(this.fresh.answer("好", LI, NOW));
		assertRefused(() -> closed.answer("再答", LI, NOW), CaseRefusal.Reason.CLOSED);
		assertRefused(() -> closed.assign("urban", TODAY, null, TODAY, LI, NOW), CaseRefusal.Reason.CLOSED);
		assertRefused(() -> closed.correct(Category.NONE, List.of(), List.of(), List.of(), null, LI, NOW),
				CaseRefusal.Reason.CLOSED);
	}

	@Test
	void refusesWhatBreaksARule() {
		assertRefused(() -> this.fresh.answer("  ", LI, NOW), CaseRefusal.Reason.ANSWER_MISSING);
		assertRefused(() -> this.fresh.answer("长".repeat(Case.MAX_TEXT + 1), LI, NOW), CaseRefusal.Reason.TOO_LONG);
		assertRefused(() -> this.fresh.assign("urban", TODAY.minusDays(1), null, TODAY, LI, NOW),
				CaseRefusal.Reason.DEADLINE_PAST);
		assertRefused(() -> this.fresh.correct(Category.HEDONISM, List.of(), List.of("urban"), List.of("urban"), null,
				LI, NOW), CaseRefusal.Reason.ACCUSED_CANNOT_HANDLE);
	}

	@Test
	void keepsTimesInMillisecondsSoThatTheySurviveTheWire() {
		assertThat(this.fresh.answer("好", LI, NOW).at()).isEqualTo(Instant.parse("2026-03-02T02:00:00.123Z"));
	}

	@Test
	void dropsWhatIsNoSecondaryCategory() {
		CaseEvent.Corrected event = this.fresh.correct(Category.HEDONISM,
				List.of(Category.HEDONISM, Category.NONE, Category.FORMALISM, Category.FORMALISM), List.of(), List.of(),
				" ", LI, NOW);
		assertThat(event.secondary()).containsExactly(Category.FORMALISM);
		assertThat(event.note()).isNull();
	}

	@Test
	void tellsTheCitizenTheStepsAndTheAnswerButNothingOfTheUnits() {
		Submission submission = TestSubmissions.sms("路灯坏了");
		Case assigned = this.fresh.apply(this.fresh.assign("urban", TODAY, "催一下老赵", TODAY, LI, NOW));
		Case closed = assigned.apply(assigned.answer("已修好", LI, NOW));
		PublicStatus status = PublicStatus.of(submission, closed, List.of());
		assertThat(status.steps()).extracting(PublicStatus.Step::status)
			.containsExactly(CaseStatus.ACCEPTED, CaseStatus.ASSIGNED, CaseStatus.CLOSED);
		assertThat(status.answer()).isEqualTo("已修好");
		assertThat(status.toString()).doesNotContain("urban", "老赵", "李受理", "路灯坏了");
	}

	private static void assertRefused(ThrowingCallable command, CaseRefusal.Reason reason) {
		assertThatThrownBy(command).isInstanceOfSatisfying(CaseRefusal.class,
				(refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

}
