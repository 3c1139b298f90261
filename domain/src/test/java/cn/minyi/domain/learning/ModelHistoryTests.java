package cn.minyi.domain.learning;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import cn.minyi.domain.TestModels;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelRefusal.Reason;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ModelHistoryTests {

	private static final Instant NOW = TestSubmissions.RECEIVED;

	private static final ModelEvent A = TestModels.trained("a");

	private static final ModelEvent B = TestModels.trained("b");

	/** Events, which of them count, then the active model and that on trial. */
	static Stream<Arguments> logs() {
		return Stream.of(arguments("nothing happened", List.of(), "", null, null),
				arguments("training alone changes nothing", List.of(A), "y", null, null),
				arguments("a trial", List.of(A, trial("a")), "yy", null, "a"),
				arguments("the same trial again", List.of(A, trial("a"), trial("a")), "yyn", null, "a"),
				arguments("another trial replaces it", List.of(A, B, trial("a"), trial("b")), "yyyy", null, "b"),
				arguments("the end of a trial", List.of(A, trial("a"), trial(null)), "yyy", null, null),
				arguments("no trial to end", List.of(trial(null)), "n", null, null),
				arguments("a trial of what nobody trained", List.of(trial("x")), "n", null, null),
				arguments("a promotion ends its trial", List.of(A, trial("a"), promoted("a", null)), "yyy", "a", null),
				arguments("a promotion leaves another trial", List.of(A, B, trial("b"), promoted("a", null)), "yyyy",
						"a", "b"),
				arguments("no trial of the active one", List.of(A, promoted("a", null), trial("a")), "yyn", "a", null),
				arguments("what nobody trained cannot be promoted", List.of(promoted("x", null)), "n", null, null),
				arguments("of two promotions the first counts", List.of(A, B, promoted("a", null), promoted("b", null)),
						"yyyn", "a", null),
				arguments("a second promotion that saw the first",
						List.of(A, B, promoted("a", null), promoted("b", "a")), "yyyy", "b", null),
				arguments("the same promotion twice", List.of(A, promoted("a", null), promoted("a", "a")), "yyn", "a",
						null),
				arguments("back to the shipped one", List.of(A, promoted("a", null), back(null, "a")), "yyy", null,
						null),
				arguments("back to the one before",
						List.of(A, B, promoted("a", null), promoted("b", "a"), back("a", "b")), "yyyyy", "a", null),
				arguments("back twice goes on back",
						List.of(A, B, promoted("a", null), promoted("b", "a"), back("a", "b"), back(null, "a")),
						"yyyyyy", null, null),
				arguments("of two roll backs the first counts",
						List.of(A, B, promoted("a", null), promoted("b", "a"), back("a", "b"), back("a", "b")),
						"yyyyyn", "a", null),
				arguments("of roll back and promotion the first counts",
						List.of(A, B, promoted("a", null), back(null, "a"), promoted("b", "a")), "yyyyn", null, null),
				arguments("no roll back past the one before",
						List.of(A, B, promoted("a", null), promoted("b", "a"), back(null, "b")), "yyyyn", "b", null),
				arguments("a roll back ends the trial of what it brings back",
						List.of(A, B, promoted("a", null), promoted("b", "a"), trial("a"), back("a", "b")), "yyyyyy",
						"a", null),
				arguments("promoted again after a roll back",
						List.of(A, promoted("a", null), back(null, "a"), promoted("a", null)), "yyyy", "a", null));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("logs")
	void followsTheLog(String name, List<ModelEvent> log, String effective, @Nullable String active,
			@Nullable String trial) {
		ModelHistory history = ModelHistory.of(log);
		assertThat(history.entries()).extracting(ModelHistory.Entry::event).isEqualTo(log);
		assertThat(history.entries()).extracting((entry) -> entry.effective() ? "y" : "n")
			.isEqualTo(Arrays.stream(effective.split("")).filter((each) -> !each.isEmpty()).toList());
		assertThat(history.active()).isEqualTo(active);
		assertThat(history.trial()).isEqualTo(trial);
	}

	@Test
	void countsARepeatedRecordOnce() {
		ModelEvent promoted = promoted("a", null);
		assertThat(ModelHistory.of(List.of(A, promoted, promoted))).isEqualTo(ModelHistory.of(List.of(A, promoted)));
	}

	@Test
	void tellsTheAuthorOfALateCommandThatSomethingElseWasDone() {
		ModelHistory seen = ModelHistory.of(List.of(A, B));
		ModelEvent first = seen.promote("a", "更准", TestModels.ADMIN, NOW);
		ModelEvent late = seen.promote("b", "也更准", TestModels.ADMIN, NOW);
		ModelHistory after = seen.apply(first).apply(late);
		assertThat(after.effect(first.eventId())).contains(true);
		assertThat(after.effect(late.eventId())).contains(false);
		assertThat(seen.effect(late.eventId())).isEmpty();
		assertThat(after.activated()).contains(first);
	}

	@Test
	void goesFromTrialToUseAndBackByItsCommands() {
		ModelHistory history = ModelHistory.of(List.of(A));
		history = history.apply(history.tryOut("a", null, TestModels.ADMIN, NOW));
		assertThat(history.state("a")).isEqualTo(ModelState.ON_TRIAL);
		assertThat(history.state(null)).isEqualTo(ModelState.ACTIVE);
		history = history.apply(history.promote("a", " 试用两周更准 ", TestModels.ADMIN, NOW));
		assertThat(history.state("a")).isEqualTo(ModelState.ACTIVE);
		assertThat(history.state(null)).isEqualTo(ModelState.REPLACED);
		assertThat(history.activated().orElseThrow().note()).isEqualTo("试用两周更准");
		history = history.apply(history.rollBack("领导要求", TestModels.ADMIN, NOW));
		assertThat(history.active()).isNull();
		assertThat(history.state("a")).isEqualTo(ModelState.REPLACED);
		assertThat(history.canRollBack()).isFalse();
		history = history.apply(history.tryOut("a", null, TestModels.ADMIN, NOW));
		history = history.apply(history.endTrial(null, TestModels.ADMIN, NOW));
		assertThat(history.trial()).isNull();
		assertThat(history.entries()).allMatch(ModelHistory.Entry::effective);
	}

	@Test
	void refusesWhatBreaksARule() {
		ModelHistory fresh = ModelHistory.of(List.of(A));
		ModelHistory active = fresh.apply(promoted("a", null));
		ModelHistory onTrial = fresh.apply(trial("a"));
		refuses(Reason.UNKNOWN_MODEL, () -> fresh.promote("x", "好", TestModels.ADMIN, NOW));
		refuses(Reason.UNKNOWN_MODEL, () -> fresh.tryOut("x", null, TestModels.ADMIN, NOW));
		refuses(Reason.ALREADY_ACTIVE, () -> active.promote("a", "好", TestModels.ADMIN, NOW));
		refuses(Reason.ALREADY_ACTIVE, () -> active.tryOut("a", null, TestModels.ADMIN, NOW));
		refuses(Reason.ALREADY_ON_TRIAL, () -> onTrial.tryOut("a", null, TestModels.ADMIN, NOW));
		refuses(Reason.NO_TRIAL, () -> fresh.endTrial(null, TestModels.ADMIN, NOW));
		refuses(Reason.NOTHING_TO_ROLL_BACK, () -> fresh.rollBack("不好", TestModels.ADMIN, NOW));
		refuses(Reason.NOTE_MISSING, () -> fresh.promote("a", " ", TestModels.ADMIN, NOW));
		refuses(Reason.NOTE_MISSING, () -> active.rollBack(null, TestModels.ADMIN, NOW));
		refuses(Reason.TOO_LONG, () -> fresh.promote("a", "长".repeat(501), TestModels.ADMIN, NOW));
	}

	@Test
	void listsModelsTheNewestFirst() {
		assertThat(ModelHistory.of(List.of(A, B)).trained()).containsExactly((ModelEvent.Trained) B,
				(ModelEvent.Trained) A);
		assertThat(ModelHistory.of(List.of(A, B)).trained("a")).contains((ModelEvent.Trained) A);
		assertThat(ModelHistory.of(List.of(A, B)).trained(null)).isEmpty();
	}

	@Test
	void travelsThroughItsTopic() {
		for (ModelEvent event : List.of(A, trial("a"), trial(null), promoted("a", null), back(null, "a"))) {
			assertThat(Wire.read(Wire.write(event), ModelEvent.class)).isEqualTo(event);
		}
	}

	private static void refuses(Reason reason, ThrowingCallable command) {
		assertThatThrownBy(command).isInstanceOfSatisfying(ModelRefusal.class,
				(refusal) -> assertThat(refusal.reason()).isEqualTo(reason));
	}

	private static int number;

	private static String id() {
		number++;
		return "event-" + number;
	}

	private static ModelEvent trial(@Nullable String model) {
		return new ModelEvent.OnTrial(id(), NOW, TestModels.ADMIN, model, null);
	}

	private static ModelEvent promoted(String model, @Nullable String replaces) {
		return new ModelEvent.Promoted(id(), NOW, TestModels.ADMIN, model, "更准", replaces);
	}

	private static ModelEvent back(@Nullable String model, String replaces) {
		return new ModelEvent.RolledBack(id(), NOW, TestModels.ADMIN, model, "不好", replaces);
	}

}
