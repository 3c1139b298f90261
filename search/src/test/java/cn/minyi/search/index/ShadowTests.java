package cn.minyi.search.index;

import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ShadowTests {

	private final Submission submission = TestSubmissions.sms("路灯坏了");

	private Classification found(Category category, String... responsible) {
		return TestSubmissions.classified(this.submission, category, List.of(responsible), List.of());
	}

	private Item item(@Nullable String tried) {
		return new Item(this.submission, found(Category.NONE),
				(tried != null) ? new Shadow(tried, Category.HEDONISM, "env") : null,
				Case.accepted(this.submission.id()), Notes.NONE, TestSubmissions.RECEIVED);
	}

	@Test
	void differsInCategoryOrInTheFirstUnitOnly() {
		Shadow shadow = Shadow.of(found(Category.NONE, "urban", "env"));
		assertThat(shadow).isEqualTo(new Shadow("test-1", Category.NONE, "urban"));
		assertThat(shadow.differsInCategory(found(Category.NONE, "env"))).isFalse();
		assertThat(shadow.differsInCategory(found(Category.FORMALISM, "urban"))).isTrue();
		assertThat(shadow.differsInLead(found(Category.FORMALISM, "urban", "police"))).isFalse();
		assertThat(shadow.differsInLead(found(Category.NONE, "env", "urban"))).isTrue();
		assertThat(shadow.differsInLead(found(Category.NONE))).isTrue();
		assertThat(Shadow.of(found(Category.NONE)).differsInLead(found(Category.NONE))).isFalse();
	}

	// The item was filed by "test-1".
	@ParameterizedTest
	@CsvSource(nullValues = "-", textBlock = """
			t1, -,      t1, true
			t1, -,      t0, false
			t1, -,      -,  false
			t1, test-1, t1, true
			t1, t0,     t1, false
			""")
	void countsOnlyForTheTwoModelsThatAreCompared(String trial, @Nullable String active, @Nullable String tried,
			boolean covered) {
		assertThat(new Compared(trial, active, List.of("t0", "t1")).covers(item(tried))).isEqualTo(covered);
	}

	@Test
	void isNotTakenForTheShippedModelsWhenAnotherOneFiledIt() {
		assertThat(new Compared("t1", null, List.of("t1", "test-1")).covers(item("t1"))).isFalse();
	}

	@Test
	void isComparedWhileAModelIsOnTrial() {
		ModelHistory history = ModelHistory.of(List.of(TestModels.trained("t1")));
		assertThat(Compared.in(history)).isEmpty();
		ModelEvent tried = history.tryOut("t1", null, TestModels.ADMIN, TestSubmissions.RECEIVED);
		assertThat(Compared.in(history.apply(tried))).isEqualTo(Optional.of(new Compared("t1", null, List.of("t1"))));
	}

	@ParameterizedTest
	@EnumSource
	void isSeenByThoseWhoCompareModels(Role role) {
		Item seen = item("t1").asSeenBy(new Viewer("x", "某", role, null));
		boolean allowed = role == Role.SUPERVISOR || role == Role.ADMIN;
		assertThat(seen).isEqualTo(item(allowed ? "t1" : null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "any", "category", "unit", "NONE-BUREAUCRATISM" })
	void isNamedInAddresses(String code) {
		assertThat(Difference.of(code).code()).isEqualTo(code);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "ANY", "NONE", "NONE-", "-", "NONE-NONE-NONE", "none-hedonism" })
	void isNotNamedOtherwise(String code) {
		assertThatIllegalArgumentException().isThrownBy(() -> Difference.of(code));
	}

}
