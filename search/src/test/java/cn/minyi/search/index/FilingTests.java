package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilingTests {

	private static final Instant NOW = TestSubmissions.RECEIVED;

	private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

	private static final Actor LI = new Actor("li", "李受理");

	private final Submission submission = TestSubmissions.sms("路灯坏了");

	private final Classification found = TestSubmissions.classified(this.submission, Category.NONE,
			List.of("urban", "transport"), List.of("street"));

	private final Case fresh = Case.accepted(this.submission.id());

	@Test
	void isWhatTheClassifierFoundUntilSomebodySaysOtherwise() {
		assertThat(Filing.of(this.found, this.fresh))
			.isEqualTo(new Filing(Category.NONE, List.of(), List.of("urban", "transport"), List.of("street")));
		assertThat(Filing.of(null, this.fresh).lead()).isNull();
	}

	@Test
	void makesTheUnitResponsibleThatItWasAssignedTo() {
		Case assigned = this.fresh.apply(this.fresh.assign("env", DAY, null, DAY, LI, NOW));
		assertThat(Filing.of(this.found, assigned))
			.isEqualTo(new Filing(Category.NONE, List.of(), List.of("env"), List.of("street")));
		assertThat(Filing.of(this.found, assigned).lead()).isEqualTo("env");
	}

	@Test
	void followsTheLaterOfAnAssignmentAndACorrection() {
		Case assigned = this.fresh.apply(this.fresh.assign("env", DAY, null, DAY, LI, NOW));
		Case corrected = assigned.apply(assigned.correct(Category.FORMALISM, List.of(), List.of("office", "letters"),
				List.of(), null, LI, NOW));
		assertThat(Filing.of(this.found, corrected))
			.isEqualTo(new Filing(Category.FORMALISM, List.of(), List.of("office", "letters"), List.of()));
		Case again = corrected.apply(corrected.assign("urban", DAY, null, DAY, LI, NOW));
		assertThat(Filing.of(this.found, again).lead()).isEqualTo("urban");
	}

}
