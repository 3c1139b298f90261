package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.intake.RunningIntake;
import cn.minyi.servers.LocalKafka;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of mails when the broker, the mail server or the link to it fails.
 */
class MailOutageIT {

	private static final Duration SOON = Duration.ofSeconds(40);

	private final List<AutoCloseable> running = new ArrayList<>();

	@AfterEach
	void stopAll() throws Exception {
		for (AutoCloseable each : this.running) {
			each.close();
		}
	}

	@Test
	void leavesMailsWhereTheyAreWhileKafkaIsAway() {
		LocalKafka kafka = LocalKafka.start(RunningIntake.directory("mail-outage"), 0);
		kafka.close();
		PublicMailbox mailbox = started(PublicMailbox.start());
		mailbox.send("From: a@example.org", "Subject: " + UUID.randomUUID(), "", "waiting");
		RunningIntake intake = intake(mailbox.imap(),
				Map.of("spring.kafka.bootstrap-servers", kafka.bootstrapServers()));
		soon().until(() -> intake.get("/actuator/prometheus").body(),
				(metrics) -> metrics.lines()
					.anyMatch((line) -> line.startsWith("minyi_intake_unavailable_total{channel=\"mail\"}")
							&& !line.endsWith(" 0.0")));
		assertThat(mailbox.count("INBOX")).isEqualTo(1);
		int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
		started(LocalKafka.start(RunningIntake.directory("mail-outage"), port));
		soon().until(() -> mailbox.count("已受理") == 1);
	}

	@Test
	void comesBackToAMailboxThatWasAwayAndStopsAtOnce() {
		PublicMailbox first = PublicMailbox.start();
		RunningIntake intake = intake(first.imap(), Map.of());
		soon().until(() -> mailHealth(intake).equals("UP"));
		int smtp = first.smtp();
		int imap = first.imap();
		first.close();
		soon().until(() -> mailHealth(intake).equals("DOWN"));
		assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		PublicMailbox back = started(PublicMailbox.start(smtp, imap));
		String subject = "back" + UUID.randomUUID();
		back.send("From: a@example.org", "Subject: " + subject, "", "again");
		assertThat(accepted(subject).text()).isEqualTo("again");

		MailWatch watch = intake.bean(MailWatch.class);
		Instant asked = Instant.now();
		watch.stop();
		assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(watch.isRunning()).isFalse();
	}

	@Test
	void readsAMailWholeThatWasCutOffInTheMiddle() {
		PublicMailbox mailbox = started(PublicMailbox.start());
		String subject = "cut" + UUID.randomUUID();
		String body = "the lamp is broken, line after line\n".repeat(2_000).strip();
		mailbox.send("From: a@example.org", "Subject: " + subject, "", body.replace("\n", "\r\n"));
		CutLink link = started(CutLink.to(mailbox.imap())).cutAt("FETCH .*BODY", 40_000);
		intake(link.port(), Map.of());
		assertThat(accepted(subject).text()).isEqualTo(body);
		assertThat(link.cuts()).isEqualTo(1);
		soon().until(() -> mailbox.count("已受理") == 1);
		assertThat(submissions(subject)).extracting(Submission::id).hasSize(1);
	}

	@Test
	void doesNotDoubleAMailWhenItCrashesBeforeTheMoveAndTheMailboxIsNumberedAnew() {
		byte[] mail = String
			.join("\r\n", "From: a@example.org", "Message-ID: <" + UUID.randomUUID() + "@example.org>",
					"Subject: once" + UUID.randomUUID(), "", "the lamp is broken")
			.getBytes(StandardCharsets.UTF_8);
		String subject = new String(mail, StandardCharsets.UTF_8).replaceAll("(?s).*Subject: (\\S+).*", "$1");
		PublicMailbox before = PublicMailbox.start();
		before.put(mail);
		CutLink link = started(CutLink.to(before.imap())).cutAt("MOVE|COPY", 0);
		Map<String, Object> sameData = Map.of("minyi.data", RunningIntake.directory("mail-crash"));
		RunningIntake crashed = RunningIntake.start(PublicMailbox.settings(link.port(), sameData));
		try {
			accepted(subject);
			soon().until(() -> link.cuts() == 1);
			link.down();
		}
		finally {
			crashed.close();
		}
		assertThat(before.count("INBOX")).isEqualTo(1);
		before.close();
		PublicMailbox after = started(PublicMailbox.start());
		after.put("From: b@example.org\r\n\r\nnothing to do with it".getBytes(StandardCharsets.UTF_8));
		after.put(mail);
		link.up(after.imap());
		intake(link.port(), sameData);
		soon().until(() -> after.count("已受理") == 2);
		assertThat(submissions(subject).stream().map(Submission::id).distinct()).hasSize(1);
		assertThat(ledger(submissions(subject).get(0).id())).extracting(LedgerEntry::sequence)
			.hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void looksByItselfIntoAMailboxThatDoesNotTellWhatIsNew() {
		PublicMailbox mailbox = started(PublicMailbox.start());
		CutLink link = started(CutLink.to(mailbox.imap())).hiding(" IDLE");
		RunningIntake intake = intake(link.port(),
				Map.of("minyi.mail.poll-interval", "200ms", "minyi.mail.idle-renewal", "10m"));
		soon().until(() -> mailHealth(intake).equals("UP"));
		String subject = "polled" + UUID.randomUUID();
		mailbox.send("From: a@example.org", "Subject: " + subject, "", "polled");
		assertThat(accepted(subject).text()).isEqualTo("polled");
	}

	// The server's threads complain of cut links, which is what they are meant to see.
	private static ConditionFactory soon() {
		return Awaitility.await().dontCatchUncaughtExceptions().atMost(SOON);
	}

	private RunningIntake intake(int imap, Map<String, Object> more) {
		Map<String, Object> settings = new HashMap<>(Map.of("minyi.mail.poll-interval", "10m"));
		settings.putAll(more);
		RunningIntake started = RunningIntake.start(PublicMailbox.settings(imap, settings));
		// Stopped first, before what it talks to.
		this.running.add(0, started);
		return started;
	}

	private <T extends AutoCloseable> T started(T server) {
		this.running.add(server);
		return server;
	}

	private static Submission accepted(String subject) {
		return soon().until(() -> submissions(subject), (found) -> !found.isEmpty()).get(0);
	}

	private static List<Submission> submissions(String subject) {
		return RunningIntake.records()
			.stream()
			.map((record) -> Wire.read(record.value(), Submission.class))
			.filter((submission) -> subject.equals(submission.subject()))
			.toList();
	}

	private static List<LedgerEntry> ledger(String submissionId) {
		return RunningIntake.records(Topic.LEDGER)
			.stream()
			.filter((record) -> !record.key().startsWith("count/"))
			.map((record) -> Wire.read(record.value(), LedgerEntry.class))
			.filter((entry) -> submissionId.equals(entry.submissionId()))
			.toList();
	}

	private static String mailHealth(RunningIntake intake) {
		return intake.get("/actuator/health").body().contains("\"mail\":{\"status\":\"UP\"}") ? "UP" : "DOWN";
	}

}
