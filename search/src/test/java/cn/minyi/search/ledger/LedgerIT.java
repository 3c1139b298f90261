package cn.minyi.search.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.index.Indices;
import cn.minyi.search.index.TestArrivals;
import cn.minyi.search.index.TestIndex;
import cn.minyi.search.ledger.Figures.Counts;
import io.micrometer.core.instrument.MeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The running ledger between the real broker and the real node.
 */
class LedgerIT {

	private static final Duration SOON = Duration.ofSeconds(90);

	private static final String NOWHERE = "0".repeat(32);

	private static final TestLedger EVERY = new TestLedger(Channel.SMS);

	private static final TestLedger LOST = new TestLedger(Channel.SMS);

	private static final TestLedger ASIDE = new TestLedger(Channel.BOX);

	private static final TestLedger ADDED = new TestLedger(Channel.WEB);

	private static final TestLedger TWICE = new TestLedger(Channel.VISIT);

	private static final TestLedger PART = new TestLedger(Channel.SMS);

	private static LedgerEntry lost;

	private static LedgerEntry part;

	// All at once: most tests only wait until the account is made up.
	@BeforeAll
	static void deliver() {
		TestInstance.context();
		EVERY.deliver();
		EVERY.deliver();
		EVERY.record(LedgerOutcome.SERVED, null);
		EVERY.record(LedgerOutcome.QUARANTINED, null);
		LOST.deliver();
		lost = LOST.record(LedgerOutcome.ACCEPTED, NOWHERE);
		String unreadable = UUID.randomUUID().toString().replace("-", "");
		TestLog.send(Topic.SUBMISSIONS, unreadable, "{".getBytes(StandardCharsets.UTF_8));
		ASIDE.record(LedgerOutcome.ACCEPTED, unreadable);
		TestLog.send(Topic.LEDGER, "unreadable", "{".getBytes(StandardCharsets.UTF_8));
		Submission submission = ADDED.deliver();
		TestLog.send(
				new CaseNote.Added("n-1", submission.id(), TestLedger.now(), Channel.WEB, "补充：还是不亮", null, List.of()));
		ADDED.record("2", LedgerOutcome.ADDED, submission.id(), "n-1");
		ADDED.record("3", LedgerOutcome.ADDED, submission.id(), "n-2");
		TWICE.record(LedgerOutcome.ACCEPTED, TWICE.deliver().id());
		part = PART.record(LedgerOutcome.WAITING, null);
		new TestLedger(Channel.QUESTIONNAIRE).unrecorded();
	}

	private static Ledgers ledgers() {
		return TestInstance.bean(Ledgers.class);
	}

	private static Optional<Counts> counts(TestLedger edge) {
		return ledgers().figures()
			.stream()
			.flatMap((figures) -> figures.channels().stream())
			.flatMap((channel) -> channel.sources().stream())
			.filter((row) -> edge.source().equals(row.source()))
			.map(Figures.Row::counts)
			.findFirst();
	}

	private static void await(TestLedger edge, Counts expected) {
		Awaitility.await().atMost(SOON).untilAsserted(() -> assertThat(counts(edge)).contains(expected));
	}

	@Test
	void findsWhatEveryChannelDelivered() {
		await(EVERY, new Counts(2, 1, 1, 0, 0));
	}

	@Test
	void callsWhatWasAcknowledgedAndIsNowhereAGapAndRaisesTheAlarm() {
		await(LOST, new Counts(1, 0, 0, 0, 1));
		assertThat(ledgers().gaps(1_000))
			.contains(new Ledgers.Gap(Channel.SMS, LOST.source(), lost.sequence(), lost.at(), 1));
		MeterRegistry meters = TestInstance.bean(MeterRegistry.class);
		assertThat(meters.get("minyi.ledger.gap").tag("channel", "sms").gauge().value()).isPositive();
		assertThat(TestInstance.bean(LedgerHealthIndicator.class).health().getStatus().getCode()).isEqualTo("GAP");
	}

	@Test
	void closesAGapWhenTheMessageIsFoundAfterAll() {
		TestLedger edge = new TestLedger(Channel.WEB);
		Submission late = new TestLedger(Channel.WEB).deliver();
		LedgerEntry entry = edge.record(LedgerOutcome.ACCEPTED, NOWHERE);
		await(edge, new Counts(0, 0, 0, 0, 1));
		edge.record(entry.sequence(), LedgerOutcome.ACCEPTED, late.id(), null);
		await(edge, new Counts(1, 0, 0, 0, 0));
	}

	@Test
	void noticesADocumentThatWasDeletedBehindItsBack() {
		TestLedger edge = new TestLedger(Channel.MAIL);
		Submission submission = edge.deliver();
		await(edge, new Counts(1, 0, 0, 0, 0));
		TestArrivals.await(submission.text(), 1);
		Runnable bringBack = TestLedger.lose(submission);
		try {
			await(edge, new Counts(0, 0, 0, 0, 1));
		}
		finally {
			bringBack.run();
		}
		await(edge, new Counts(1, 0, 0, 0, 0));
	}

	@Test
	void countsWhatTheIndexerSetAsideAsQuarantined() {
		await(ASIDE, new Counts(0, 0, 1, 0, 0));
	}

	@Test
	void letsAPartWaitForTheOthers() {
		await(PART, new Counts(0, 0, 0, 1, 0));
		Submission whole = PART.deliver();
		PART.record(part.sequence(), LedgerOutcome.ACCEPTED, whole.id(), null);
		await(PART, new Counts(2, 0, 0, 0, 0));
	}

	@Test
	void countsWhatWasErasedAsIndexed() {
		TestLedger edge = new TestLedger(Channel.WEB);
		Submission submission = edge.deliver();
		TestLog.erase(submission.id());
		await(edge, new Counts(1, 0, 0, 0, 0));
		Awaitility.await()
			.until(() -> TestIndex.document(Indices.SUBMISSIONS, submission.id()).path("erased").asBoolean());
		assertThat(counts(edge)).contains(new Counts(1, 0, 0, 0, 0));
	}

	@Test
	void findsWhatWasAddedToASubmissionByItsNote() {
		await(ADDED, new Counts(2, 0, 0, 0, 1));
	}

	@Test
	void countsMessagesThatBecameTheSameSubmission() {
		await(TWICE, new Counts(2, 0, 0, 0, 0));
		Awaitility.await()
			.atMost(SOON)
			.until(() -> ledgers().figures()
				.map(Figures::audit)
				.map((audit) -> audit.repeated().getOrDefault(Channel.VISIT, 0L))
				.orElse(0L) == 1);
	}

	@Test
	void countsSubmissionsThatNoEntryNames() {
		Awaitility.await()
			.atMost(SOON)
			.until(() -> ledgers().figures()
				.map(Figures::audit)
				.map((audit) -> audit.unproven().getOrDefault(Channel.QUESTIONNAIRE, 0L))
				.orElse(0L) == 1);
	}

	@Test
	void missesEntriesThatTheSourceItselfCounted() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		edge.deliver();
		edge.count(3, TestLedger.now().minusSeconds(60));
		await(edge, new Counts(1, 0, 0, 0, 2));
		assertThat(ledgers().gaps(1_000)).anySatisfy((gap) -> {
			assertThat(gap.source()).isEqualTo(edge.source());
			assertThat(gap.missing()).isEqualTo(2);
		});
		edge.deliver();
		edge.deliver();
		await(edge, new Counts(3, 0, 0, 0, 0));
	}

	@Test
	void fillsItsIndexAnewWhenItWasLost() {
		TestLedger edge = new TestLedger(Channel.PHONE);
		edge.deliver();
		await(edge, new Counts(1, 0, 0, 0, 0));
		TestIndex.ask("DELETE", "/minyi-ledger-000001", null);
		Awaitility.await()
			.atMost(SOON)
			.until(() -> !TestIndex.ask("GET", "/_alias/" + Indices.LEDGER, null).has("error"));
		await(edge, new Counts(1, 0, 0, 0, 0));
	}

}
