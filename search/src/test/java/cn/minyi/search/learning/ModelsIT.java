package cn.minyi.search.learning;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import cn.minyi.domain.TestModels;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.learning.ModelRefusal.Reason;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.access.Viewer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Commands on models, decided by the real log. All tests share it, so each trains models
 * of its own and goes on from what is active.
 */
class ModelsIT {

	private static final Viewer ADMIN = new Viewer("admin", "管理员", Role.ADMIN, null);

	private final Models models = TestInstance.bean(Models.class);

	private final String model = version();

	private static String version() {
		return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
	}

	@BeforeEach
	void train() {
		Awaitility.await().until(() -> TestInstance.bean(ModelReader.class).history().isPresent());
		train(this.model);
	}

	private void train(String version) {
		TestLog.send(TestModels.trained(version));
		Awaitility.await().until(() -> history().trained(version).isPresent());
	}

	private ModelHistory history() {
		return this.models.history();
	}

	@Test
	void leadsAModelFromItsTrialToUseAndBack() {
		String before = history().active();
		assertThat(this.models.tryOut(this.model, history().trial(), "看看", ADMIN)).isEqualTo(new ModelOutcome.Done());
		assertThat(history().trial()).isEqualTo(this.model);
		assertThat(this.models.promote(this.model, before, "更准", ADMIN)).isEqualTo(new ModelOutcome.Done());
		assertThat(history().active()).isEqualTo(this.model);
		assertThat(history().trial()).isNull();
		assertThat(history().activated()).get()
			.extracting(ModelEvent::by, ModelEvent::note)
			.containsExactly(ADMIN.actor(), "更准");
		assertThat(this.models.rollBack(this.model, "不准", ADMIN)).isEqualTo(new ModelOutcome.Done());
		assertThat(history().active()).isEqualTo(before);
		assertThat(this.models.tryOut(this.model, null, "再看看", ADMIN)).isEqualTo(new ModelOutcome.Done());
		assertThat(this.models.endTrial(this.model, "够了", ADMIN)).isEqualTo(new ModelOutcome.Done());
		assertThat(history().trial()).isNull();
	}

	@Test
	void tellsWhoWasFirst() {
		String before = history().active();
		Actor other = new Actor("command", "命令行");
		TestLog.send(new ModelEvent.Promoted(version(), Instant.now(), other, this.model, "更准", before));
		Awaitility.await().until(() -> this.model.equals(history().active()));
		assertThat(this.models.promote(this.model, before, "我也要", ADMIN))
			.isEqualTo(new ModelOutcome.ChangedMeanwhile(other));
		assertThat(this.models.endTrial("another", "够了", ADMIN)).isEqualTo(new ModelOutcome.ChangedMeanwhile(other));
		assertThat(history().active()).isEqualTo(this.model);
	}

	@Test
	void letsOneOfEightConcurrentPromotionsCountAndTellsTheOthers() throws Exception {
		String before = history().active();
		List<String> versions = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			versions.add(version());
			train(versions.get(i));
		}
		List<ModelOutcome> outcomes = new ArrayList<>();
		ExecutorService administrators = Executors.newFixedThreadPool(8);
		try {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<ModelOutcome>> futures = new ArrayList<>();
			for (int i = 0; i < 8; i++) {
				Viewer viewer = new Viewer(String.valueOf(i), "管理员" + i, Role.ADMIN, null);
				String version = versions.get(i);
				futures.add(administrators.submit(() -> {
					start.await();
					return this.models.promote(version, before, "更准", viewer);
				}));
			}
			start.countDown();
			for (Future<ModelOutcome> future : futures) {
				outcomes.add(future.get());
			}
		}
		finally {
			administrators.shutdownNow();
		}
		ModelEvent counted = history().activated().orElseThrow();
		int winner = Integer.parseInt(counted.by().account());
		assertThat(history().active()).isEqualTo(versions.get(winner));
		assertThat(outcomes.get(winner)).isEqualTo(new ModelOutcome.Done());
		outcomes.remove(winner);
		assertThat(outcomes).containsOnly(new ModelOutcome.ChangedMeanwhile(counted.by()));
	}

	@Test
	void refusesWhatBreaksARule() {
		String active = history().active();
		assertThat(this.models.promote("0000000000000000", active, "更准", ADMIN))
			.isEqualTo(new ModelOutcome.Refused(Reason.UNKNOWN_MODEL));
		assertThat(this.models.promote(this.model, active, " ", ADMIN))
			.isEqualTo(new ModelOutcome.Refused(Reason.NOTE_MISSING));
		assertThat(this.models.promote(this.model, active, "长".repeat(501), ADMIN))
			.isEqualTo(new ModelOutcome.Refused(Reason.TOO_LONG));
		assertThat(this.models.tryOut(this.model, history().trial(), "", ADMIN))
			.isEqualTo(new ModelOutcome.Refused(Reason.NOTE_MISSING));
		assertThat(history().active()).isEqualTo(active);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ADMIN")
	void letsOthersOnlyLook(Role role) {
		Viewer viewer = new Viewer("x", "某", role, (role == Role.HANDLER) ? "urban" : null);
		int events = history().entries().size();
		assertThat(this.models.promote(this.model, history().active(), "更准", viewer))
			.isEqualTo(new ModelOutcome.NotAllowed());
		assertThat(this.models.rollBack(history().active(), "不准", viewer)).isEqualTo(new ModelOutcome.NotAllowed());
		assertThat(this.models.tryOut(this.model, history().trial(), "试", viewer))
			.isEqualTo(new ModelOutcome.NotAllowed());
		assertThat(this.models.endTrial(history().trial(), "够了", viewer)).isEqualTo(new ModelOutcome.NotAllowed());
		assertThat(history().entries()).hasSize(events);
	}

	@Test
	void goesOnAfterWhatItCannotRead() {
		TestLog.send(Topic.MODEL_EVENTS, "unreadable", "{".getBytes(StandardCharsets.UTF_8));
		TestLog.send(Topic.MODEL_EVENTS, "empty", null);
		String later = version();
		train(later);
		assertThat(history().trained(later)).isPresent();
	}

}
