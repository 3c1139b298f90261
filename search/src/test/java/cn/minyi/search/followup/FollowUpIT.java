package cn.minyi.search.followup;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseRefusal.Reason;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.TestArrivals;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands on real items, decided by the real log.
 */
class FollowUpIT {

	private static final Viewer CLERK = viewer(Role.CLERK, null);

	private final FollowUp followUp = TestInstance.bean(FollowUp.class);

	private final LocalDate nextWeek = LocalDate.now(TestInstance.bean(Clock.class)).plusDays(7);

	private String id = "";

	private static Viewer viewer(Role role, @Nullable String unit) {
		return new Viewer(role.name(), role.title(), role, unit);
	}

	@BeforeEach
	void send() {
		Submission submission = TestArrivals.submission(Channel.SMS, TestArrivals.word(), Instant.now());
		TestLog.send(submission);
		TestLog.send(TestArrivals.filed(submission, Category.BUREAUCRATISM, List.of("discipline"), List.of("urban")));
		Awaitility.await()
			.until(() -> TestInstance.bean(Items.class)
				.find(submission.id(), CLERK)
				.filter((item) -> item.classification() != null)
				.isPresent());
		this.id = submission.id();
	}

	private Case current() {
		return TestInstance.bean(Items.class).find(this.id, CLERK).orElseThrow().followUp();
	}

	@Test
	void leadsAnItemToItsEnd() {
		assertThat(this.followUp.correct(this.id, 0, Category.NONE, List.of(Category.FORMALISM), List.of("env"),
				List.of("police"), "误判", CLERK))
			.isEqualTo(new Outcome.Done(1));
		assertThat(this.followUp.assign(this.id, 1, "env", this.nextWeek, "请速办", CLERK)).isEqualTo(new Outcome.Done(2));
		assertThat(this.followUp.answer(this.id, 2, "已经办好。", viewer(Role.HANDLER, "env")))
			.isEqualTo(new Outcome.Done(3));
		assertThat(current().status()).isEqualTo(CaseStatus.CLOSED);
		assertThat(current().history()).extracting(CaseEvent::by)
			.containsExactly(CLERK.actor(), CLERK.actor(), viewer(Role.HANDLER, "env").actor());
		assertThat(this.followUp.answer(this.id, 3, "再答一次", CLERK)).isEqualTo(new Outcome.Refused(Reason.CLOSED));
	}

	@Test
	void letsOneOfSixteenConcurrentCommandsWinEachVersionAndTellsTheOthers() throws Exception {
		ExecutorService clerks = Executors.newFixedThreadPool(16);
		try {
			for (long seen = 0; seen < 3; seen++) {
				List<Outcome> outcomes = together(clerks, seen);
				Case now = current();
				assertThat(now.version()).isEqualTo(seen + 1);
				Actor winner = now.history().get((int) seen).by();
				assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance)
					.containsExactly(new Outcome.Done(seen + 1));
				assertThat(outcomes).filteredOn((outcome) -> !(outcome instanceof Outcome.Done))
					.hasSize(15)
					.containsOnly(new Outcome.ChangedMeanwhile(winner));
				int number = Integer.parseInt(winner.account());
				assertThat(outcomes.get(number)).isInstanceOf(Outcome.Done.class);
			}
		}
		finally {
			clerks.shutdownNow();
		}
	}

	private List<Outcome> together(ExecutorService clerks, long seen) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		List<Future<Outcome>> futures = IntStream.range(0, 16).mapToObj((i) -> clerks.submit(() -> {
			Viewer clerk = new Viewer(String.valueOf(i), "受理员" + i, Role.CLERK, null);
			start.await();
			return (i % 2 == 0) ? this.followUp.assign(this.id, seen, "env", this.nextWeek, null, clerk) : this.followUp
				.correct(this.id, seen, Category.NONE, List.of(), List.of("env"), List.of(), null, clerk);
		})).toList();
		start.countDown();
		List<Outcome> outcomes = new ArrayList<>();
		for (Future<Outcome> future : futures) {
			outcomes.add(future.get());
		}
		return outcomes;
	}

	@Test
	void tellsWhoWasFirst() {
		this.followUp.assign(this.id, 0, "env", this.nextWeek, null, viewer(Role.ADMIN, null));
		assertThat(this.followUp.answer(this.id, 0, "晚了", CLERK))
			.isEqualTo(new Outcome.ChangedMeanwhile(viewer(Role.ADMIN, null).actor()));
		assertThat(current().version()).isEqualTo(1);
	}

	@Test
	void neverGivesAnItemToAnAccusedUnit() {
		assertThat(this.followUp.assign(this.id, 0, "urban", this.nextWeek, null, CLERK))
			.isEqualTo(new Outcome.Refused(Reason.ACCUSED_CANNOT_HANDLE));
		assertThat(this.followUp.correct(this.id, 0, Category.NONE, List.of(), List.of("urban", "env"),
				List.of("urban"), null, CLERK))
			.isEqualTo(new Outcome.Refused(Reason.ACCUSED_CANNOT_HANDLE));
		assertThat(current().version()).isZero();
	}

	@Test
	void refusesWhatBreaksARule() {
		assertThat(this.followUp.assign(this.id, 0, "nowhere", this.nextWeek, null, CLERK))
			.isEqualTo(new Outcome.Refused(Reason.UNKNOWN_UNIT));
		assertThat(
				this.followUp.correct(this.id, 0, Category.NONE, List.of(), List.of(), List.of("nowhere"), null, CLERK))
			.isEqualTo(new Outcome.Refused(Reason.UNKNOWN_UNIT));
		assertThat(this.followUp.assign(this.id, 0, "env", this.nextWeek.minusDays(8), null, CLERK))
			.isEqualTo(new Outcome.Refused(Reason.DEADLINE_PAST));
		assertThat(this.followUp.answer(this.id, 0, "  ", CLERK)).isEqualTo(new Outcome.Refused(Reason.ANSWER_MISSING));
		assertThat(this.followUp.answer(this.id, 0, "长".repeat(Case.MAX_TEXT + 1), CLERK))
			.isEqualTo(new Outcome.Refused(Reason.TOO_LONG));
	}

	@ParameterizedTest
	@EnumSource(names = { "SUPERVISOR", "COLLECTOR" })
	void letsOthersOnlyRead(Role role) {
		Viewer viewer = viewer(role, null);
		assertThat(this.followUp.assign(this.id, 0, "env", this.nextWeek, null, viewer))
			.isEqualTo(new Outcome.NotAllowed());
		assertThat(this.followUp.correct(this.id, 0, Category.NONE, List.of(), List.of(), List.of(), null, viewer))
			.isEqualTo(new Outcome.NotAllowed());
		assertThat(this.followUp.answer(this.id, 0, "好", viewer)).isEqualTo(new Outcome.NotAllowed());
		assertThat(current().version()).isZero();
	}

	@Test
	void letsAHandlerAnswerOnlyWhatIsAssignedToTheUnit() {
		Viewer handler = viewer(Role.HANDLER, "env");
		assertThat(this.followUp.answer(this.id, 0, "好", handler)).isEqualTo(new Outcome.NotAllowed());
		this.followUp.assign(this.id, 0, "env", this.nextWeek, null, CLERK);
		assertThat(this.followUp.answer(this.id, 1, "好", viewer(Role.HANDLER, "police")))
			.isEqualTo(new Outcome.NotAllowed());
		assertThat(this.followUp.assign(this.id, 1, "police", this.nextWeek, null, handler))
			.isEqualTo(new Outcome.NotAllowed());
		assertThat(this.followUp.answer(this.id, 1, "好", handler)).isEqualTo(new Outcome.Done(2));
	}

	@Test
	void takesTheItemAwayFromAUnitThatTurnsOutToBeAccused() {
		Viewer handler = viewer(Role.HANDLER, "env");
		this.followUp.assign(this.id, 0, "env", this.nextWeek, null, CLERK);
		this.followUp.correct(this.id, 1, Category.BUREAUCRATISM, List.of(), List.of("discipline"), List.of("env"),
				null, CLERK);
		assertThat(TestInstance.bean(Items.class).find(this.id, handler)).isEmpty();
		assertThat(this.followUp.answer(this.id, 2, "好", handler)).isEqualTo(new Outcome.NotAllowed());
	}

	@Test
	void doesNotKnowWhatDoesNotExist() {
		assertThat(this.followUp.answer("nothing", 0, "好", CLERK)).isEqualTo(new Outcome.NotAllowed());
		assertThat(this.followUp.answer(this.id, -1, "好", CLERK)).isEqualTo(new Outcome.ChangedMeanwhile(null));
	}

}
