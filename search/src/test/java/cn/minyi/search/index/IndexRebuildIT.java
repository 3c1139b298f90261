package cn.minyi.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.TestServers;
import cn.minyi.search.followup.FollowUp;
import cn.minyi.search.followup.Outcome;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Rebuilds beside the running instance.
 */
class IndexRebuildIT {

	private static final Actor CLERK = new Actor("li", "李受理");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static Admin admin;

	@BeforeAll
	static void start() {
		TestInstance.context();
		admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka()));
	}

	@AfterAll
	static void stop() {
		admin.close();
	}

	private static Generation current() throws IOException {
		return TestInstance.bean(Generations.class).current();
	}

	private static void rebuild() {
		IndexRebuild.run(TestServers.kafka(), TestServers.elasticsearch(), (sentence) -> {
		});
	}

	private static Submission send() {
		Submission submission = TestArrivals.submission(Channel.SMS, TestArrivals.word(),
				Instant.now().truncatedTo(ChronoUnit.MILLIS));
		TestLog.send(submission);
		TestLog.tried(TestArrivals.filed(submission, Category.HEDONISM, List.of(), List.of()));
		TestLog.send(TestArrivals.filed(submission, Category.NONE, List.of("env"), List.of()));
		return submission;
	}

	// Awaits that the live indexer has read everything, and gives all its documents.
	private static Map<String, JsonNode> settled() throws IOException {
		GroupProgress group = new GroupProgress(admin, current().consumerGroup());
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> group.active() && group.remaining(group.begins(), group.ends()) == 0);
		return TestIndex.documents(current().index());
	}

	@Test
	void givesTheSameDocumentsAndLetsTheLiveIndexerFollow() throws IOException {
		for (int i = 0; i < 20; i++) {
			Submission submission = send();
			Case fresh = Case.accepted(submission.id());
			CaseEvent.Assigned assigned = fresh.assign("env", TODAY, null, TODAY, CLERK, submission.receivedAt());
			TestLog.send(assigned);
			TestLog.send(fresh.answer("输家", CLERK, submission.receivedAt()));
			TestLog.send(fresh.apply(assigned).answer("赢家", CLERK, submission.receivedAt()));
			TestLog.send(new CaseNote.Added("n1", submission.id(), submission.receivedAt(), Channel.WEB, "补充几句",
					"s1.sealed", List.of()));
			TestLog.send(new CaseNote.Rated("n2", submission.id(), submission.receivedAt(), Channel.SMS,
					Rating.SATISFIED, null));
			TestLog.send(new CaseNote.Opened("n3", submission.id(), submission.receivedAt(), CLERK, "核实情况"));
			if (i % 5 == 0) {
				TestLog.erase(submission.id());
			}
			if (i % 10 == 0) {
				TestLog.send(new CaseNote.Erased(CaseNote.Erased.ID, submission.id(), submission.receivedAt(), CLERK,
						"本人要求", Channel.SMS, TODAY, Category.NONE));
			}
		}
		TestLog.send(Topic.SUBMISSIONS, "unreadable", "{".getBytes(StandardCharsets.UTF_8));
		Map<String, JsonNode> before = settled();
		assertThat(before).hasSizeGreaterThanOrEqualTo(20);
		assertThat(before.values()).filteredOn((document) -> document.path("erased").asBoolean())
			.isNotEmpty()
			.noneMatch((document) -> document.has("shadow") || document.has("notes"));
		assertThat(before.values()).filteredOn((document) -> document.path("attested").asBoolean()).hasSize(2);
		assertThat(before.values()).filteredOn((document) -> document.path("rating").asString("").equals("SATISFIED"))
			.hasSize(16)
			.allMatch((document) -> document.at("/notes/all").size() == 3 && document.get("openings").size() == 1);
		assertThat(before.values()).filteredOn((document) -> document.has("shadow"))
			.extracting((document) -> document.get("shadow").toString())
			.contains("{\"model\":\"test-1\",\"category\":\"HEDONISM\",\"lead\":null,\"activeCategory\":\"NONE\","
					+ "\"differsInCategory\":true,\"differsInLead\":true}");
		Generation old = current();
		List<String> progress = new ArrayList<>();
		IndexRebuild.run(TestServers.kafka(), TestServers.elasticsearch(), progress::add);
		assertThat(progress).anyMatch((sentence) -> sentence.startsWith("已读取 "))
			.last()
			.asString()
			.startsWith("重建完成")
			.contains("无法读取");
		assertThat(current()).isNotEqualTo(old);
		assertThat(TestIndex.ask("GET", '/' + old.index(), null).path("status").intValue()).isEqualTo(404);
		assertThat(TestIndex.documents(current().index())).isEqualTo(before);
		Submission later = send();
		TestArrivals.await(later.text(), 1);
		assertThat(settled()).containsKey(later.id());
	}

	@Test
	void losesNothingThatIsWrittenMeanwhileAndKeepsSearchesGoing() throws Exception {
		AtomicBoolean going = new AtomicBoolean(true);
		Submission known = send();
		TestArrivals.await(known.text(), 1);
		List<Submission> sent = new ArrayList<>();
		AtomicReference<Throwable> missed = new AtomicReference<>();
		CompletableFuture<Void> searching = CompletableFuture.runAsync(() -> {
			while (going.get()) {
				assertThat(TestArrivals.find(known.text())).containsExactly(known.id());
				assertThat(TestInstance.bean(Items.class).find(known.id(), TestArrivals.CLERK)).isPresent();
			}
		}).exceptionally((failure) -> {
			missed.set(failure);
			return null;
		});
		CompletableFuture<List<Outcome>> writing = CompletableFuture.supplyAsync(() -> {
			List<Outcome> outcomes = new ArrayList<>();
			FollowUp followUp = TestInstance.bean(FollowUp.class);
			while (going.get()) {
				Submission submission = send();
				sent.add(submission);
				Awaitility.await()
					.atMost(Duration.ofSeconds(20))
					.until(() -> TestInstance.bean(Items.class).find(submission.id(), TestArrivals.CLERK).isPresent());
				outcomes.add(followUp.answer(submission.id(), 0, "办好了", TestArrivals.CLERK));
			}
			return outcomes;
		});
		rebuild();
		rebuild();
		going.set(false);
		searching.join();
		assertThat(missed.get()).isNull();
		// On a slow machine the index may show a command later than people wait for it.
		assertThat(writing.get()).hasSizeGreaterThan(3)
			.containsAnyOf(new Outcome.Done(1))
			.isSubsetOf(new Outcome.Done(1), new Outcome.Pending());
		Map<String, JsonNode> live = settled();
		assertThat(sent).allSatisfy(
				(submission) -> assertThat(live.get(submission.id()).get("status").stringValue()).isEqualTo("closed"));
		rebuild();
		assertThat(TestIndex.documents(current().index())).isEqualTo(live);
	}

	@Test
	void removesWhatAnInterruptedOneLeftAndStartsAgain() throws Exception {
		Map<String, JsonNode> before = settled();
		AtomicReference<Throwable> stopped = new AtomicReference<>();
		Thread rebuild = new Thread(() -> stopped.set(catchThrowable(() -> IndexRebuild.run(TestServers.kafka(),
				TestServers.elasticsearch(), (sentence) -> Thread.currentThread().interrupt()))));
		rebuild.start();
		rebuild.join();
		assertThat(stopped.get()).isNotNull();
		assertThat(TestInstance.bean(Generations.class).leftovers()).hasSize(1);
		assertThat(settled()).isEqualTo(before);
		List<String> progress = new ArrayList<>();
		IndexRebuild.run(TestServers.kafka(), TestServers.elasticsearch(), progress::add);
		assertThat(progress.get(0)).startsWith("已删除上次中断留下的索引");
		assertThat(TestInstance.bean(Generations.class).leftovers()).isEmpty();
		assertThat(TestIndex.documents(current().index())).isEqualTo(before);
	}

	@Test
	void refusesToRunTwiceAtATime() throws IOException {
		Generations generations = TestInstance.bean(Generations.class);
		Generation other = generations.next();
		try (RebuildReader reader = new RebuildReader(TestServers.kafka(), other,
				TestInstance.bean(Projectors.class).into(other))) {
			GroupProgress group = new GroupProgress(admin, other.consumerGroup());
			Awaitility.await().until(() -> {
				reader.step();
				return group.active();
			});
			assertThatIllegalStateException().isThrownBy(IndexRebuildIT::rebuild).withMessageContaining("另一个重建");
		}
		generations.delete(other);
	}

	@Test
	void saysWhatToDoIfAServerDoesNotAnswer() {
		assertThatIllegalStateException()
			.isThrownBy(() -> IndexRebuild.run(TestServers.kafka(), "http://127.0.0.1:1", (sentence) -> {
			}))
			.withMessageContaining("Elasticsearch 没有应答");
	}

	@Test
	void fillsAnIndexThatWasLostByItself() throws IOException {
		Map<String, JsonNode> before = settled();
		Generation lost = current();
		TestIndex.ask("DELETE", '/' + lost.index(), null);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !TestIndex.ask("GET", "/_alias/" + Indices.SUBMISSIONS, null).has("error"));
		assertThat(current()).isNotEqualTo(lost);
		Map<String, JsonNode> after = settled();
		// Kafka has not forgotten anything yet, so even the markers come back whole.
		assertThat(after).isEqualTo(before);
	}

}
