package cn.minyi.search.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.TestServers;
import cn.minyi.search.index.TestArrivals;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.ledger.TestLedger;
import cn.minyi.search.verify.VerificationReport.Line;
import cn.minyi.search.verify.VerificationReport.Lost;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

/**
 * Counts on the real servers beside the running instance, which other tests use too: what
 * a test adds is told by the difference.
 */
class VerificationIT {

	private static final Line NOTHING = new Line(Channel.INSPECTION, new Counts(0, 0, 0, 0, 0), 0, 0);

	@BeforeAll
	static void start() {
		TestInstance.context();
		Submission submission = new TestLedger(Channel.SMS).deliver();
		TestArrivals.await(submission.text(), 1);
	}

	private static VerificationReport verify(Duration longestWait) {
		return Verification.run(TestServers.kafka(), TestServers.elasticsearch(), longestWait, 10_000, (sentence) -> {
		});
	}

	private static VerificationReport verify() {
		return verify(Duration.ofHours(1));
	}

	private static Line line(VerificationReport report) {
		return report.lines()
			.stream()
			.filter((line) -> line.channel() == Channel.INSPECTION)
			.findFirst()
			.orElse(NOTHING);
	}

	private static List<Lost> lost(VerificationReport report, TestLedger edge) {
		return report.lost().stream().filter((each) -> each.source().equals(edge.source())).toList();
	}

	@Test
	void countsTheSameAsTheChannelsDelivered() {
		Counts before = line(verify()).counts();
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		List<Submission> delivered = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			delivered.add(edge.deliver());
		}
		edge.record(LedgerOutcome.SERVED, null);
		edge.record(LedgerOutcome.QUARANTINED, null);
		edge.record(LedgerOutcome.WAITING, null);
		TestLog.erase(delivered.get(0).id());
		TestArrivals.await(delivered.get(0).text(), 0);
		delivered.subList(1, 5).forEach((each) -> TestArrivals.await(each.text(), 1));
		VerificationReport report = verify();
		assertThat(line(report).counts()).isEqualTo(before.plus(new Counts(5, 1, 1, 1, 0)));
		assertThat(lost(report, edge)).isEmpty();
	}

	@Test
	void tellsWhatKafkaNeverHadFromWhatTheIndexLost() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		Submission deleted = edge.deliver();
		TestArrivals.await(deleted.text(), 1);
		edge.record(LedgerOutcome.ACCEPTED, UUID.randomUUID().toString().replace("-", ""));
		edge.record(LedgerOutcome.ADDED, "0".repeat(32));
		Runnable bringBack = TestLedger.lose(deleted);
		try {
			VerificationReport report = verify();
			assertThat(report.gap()).isGreaterThanOrEqualTo(3);
			assertThat(lost(report, edge)).extracting(Lost::sequence, Lost::cause)
				.containsExactlyInAnyOrder(tuple("1", Cause.NOT_INDEXED), tuple("2", Cause.NO_RECORD),
						tuple("3", Cause.NO_RECORD));
		}
		finally {
			bringBack.run();
		}
	}

	@Test
	void noticesASubmissionThatIsInNoLedgerAndInNoIndex() {
		Submission forgotten = new TestLedger(Channel.INSPECTION).unrecorded();
		TestArrivals.await(forgotten.text(), 1);
		assertThat(verify().lost()).noneMatch((each) -> each.sequence().equals(forgotten.id()));
		Runnable bringBack = TestLedger.lose(forgotten);
		try {
			assertThat(verify().lost()).filteredOn((each) -> each.sequence().equals(forgotten.id()))
				.extracting(Lost::cause)
				.containsExactly(Cause.NOT_INDEXED);
		}
		finally {
			bringBack.run();
		}
	}

	@Test
	void countsDeadLettersAsQuarantined() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		long before = line(verify()).counts().quarantined();
		String id = UUID.randomUUID().toString().replace("-", "");
		TestLog.send(Topic.SUBMISSIONS, id, "{".getBytes(StandardCharsets.UTF_8));
		edge.record(LedgerOutcome.ACCEPTED, id);
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> line(verify()).counts().quarantined() == before + 1);
	}

	@Test
	void takesTheLastEntryOfASequenceAndCountsRepeatedOnes() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		Line before = line(verify());
		LedgerEntry part = edge.record(LedgerOutcome.WAITING, null);
		Submission whole = edge.deliver();
		edge.record(part.sequence(), LedgerOutcome.ACCEPTED, whole.id(), null);
		TestArrivals.await(whole.text(), 1);
		Line after = line(verify());
		assertThat(after.counts()).isEqualTo(before.counts().plus(new Counts(2, 0, 0, 0, 0)));
		assertThat(after.repeated()).isEqualTo(before.repeated() + 1);
	}

	@Test
	void callsAPartThatWaitedTooLongAGap() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		edge.record(LedgerOutcome.WAITING, null);
		assertThat(lost(verify(), edge)).isEmpty();
		assertThat(lost(verify(Duration.ofDays(-1)), edge)).extracting(Lost::cause).containsExactly(Cause.WAITED);
	}

	@Test
	void missesEntriesThatTheSourceItselfCounted() {
		TestLedger edge = new TestLedger(Channel.INSPECTION);
		TestArrivals.await(edge.deliver().text(), 1);
		edge.count(4, TestLedger.now().minusSeconds(60));
		assertThat(lost(verify(), edge)).extracting(Lost::cause, Lost::missing)
			.containsExactly(tuple(Cause.NOT_RECORDED, 3L));
	}

	@Test
	void saysWhatToDoIfAServerDoesNotAnswer() {
		assertThatIllegalStateException().isThrownBy(() -> Verification.run(TestServers.kafka(), "http://127.0.0.1:1",
				Duration.ofHours(1), 10, (sentence) -> {
				}))
			.withMessageContaining("Elasticsearch 没有应答");
	}

}
