package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.RunningIntake;
import cn.minyi.servers.LocalKafka;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public mailbox with a real mail server and a real broker. The server has to tell by
 * itself what is new: nobody looks within the time of these tests.
 */
class MailIT {

	private static final Duration SOON = Duration.ofSeconds(30);

	private static final String PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

	private static PublicMailbox mailbox;

	private static LocalKafka kafka;

	private static RunningIntake intake;

	@BeforeAll
	static void start() {
		mailbox = PublicMailbox.start();
		kafka = LocalKafka.start(RunningIntake.directory("mail-kafka"), 0);
		Map<String, Object> settings = new HashMap<>(
				Map.of("spring.kafka.bootstrap-servers", kafka.bootstrapServers(), "minyi.mail.poll-interval", "10m",
						"minyi.mail.idle-renewal", "10m", "minyi.mail.smtp.host", "127.0.0.1", "minyi.mail.smtp.port",
						mailbox.smtp(), "minyi.mail.smtp.ssl", false, "minyi.mail.smtp.auth", false));
		intake = RunningIntake.start(PublicMailbox.settings(mailbox.imap(), settings));
	}

	@AfterAll
	static void stop() {
		intake.close();
		kafka.close();
		mailbox.close();
	}

	@Test
	void acceptsAMailAsSoonAsTheServerTellsOfItAndFilesIt() {
		String subject = unique("路灯");
		mailbox.send("Received: from 203.0.113.7 by mx.example.org; Mon, 2 Mar 2026 09:02:04 +0800",
				"From: =?UTF-8?B?5byg5LiJ?= <zhang@example.org>", "Subject: " + encoded(subject),
				"Date: Mon, 2 Mar 2026 09:02:03 +0800", "Content-Type: text/plain; charset=utf-8", "",
				"我是张三，电话 13812345678。", "　　路灯坏了。", "-- ", "张三");
		Submission submission = accepted(subject);
		assertThat(submission.channel()).isEqualTo(Channel.MAIL);
		assertThat(submission.source()).isEqualTo(PublicMailbox.ADDRESS);
		assertThat(submission.text()).isEqualTo("我是**，电话 ***********。\n　　路灯坏了。");
		assertThat(submission.sentAt()).isEqualTo(Instant.parse("2026-03-02T01:02:03Z"));
		ContactSeal seal = intake.bean(ContactSeal.class);
		assertThat(seal.open(submission.contact(), submission.id()))
			.isEqualTo(new Contact("张三", null, "zhang@example.org", null));
		assertThat(seal.openText(submission.sealedOriginal(), submission.id())).contains("-- \\n张三")
			.doesNotContain("203.0.113.7");
		assertThat(ledger((each) -> submission.id().equals(each.submissionId()))).singleElement().satisfies((entry) -> {
			assertThat(entry.outcome()).isEqualTo(LedgerOutcome.ACCEPTED);
			assertThat(entry.source()).isEqualTo(PublicMailbox.ADDRESS);
			assertThat(entry.sequence()).matches("\\d+/\\d+");
		});
		Awaitility.await().atMost(SOON).until(() -> mailbox.count("INBOX") == 0 && mailbox.count("已受理") >= 1);
		assertThat(intake.get("/actuator/health").body()).contains("\"mail\":{\"status\":\"UP\"}");
	}

	@Test
	void setsAMailThatNobodyCanReadAsideAndGoesOn() {
		long before = ledger((each) -> each.outcome() == LedgerOutcome.QUARANTINED).size();
		String subject = unique("next");
		mailbox.send("From: a@example.org", "Subject: ", "", "");
		mailbox.send("From: a@example.org", "Content-Type: application/pkcs7-mime", "", "6Lev5A");
		mailbox.send("From: a@example.org", "Subject: " + subject, "", "good");
		assertThat(accepted(subject).text()).isEqualTo("good");
		Awaitility.await().atMost(SOON).until(() -> mailbox.count("待人工处理") == 2);
		assertThat(ledger((each) -> each.outcome() == LedgerOutcome.QUARANTINED)).hasSize((int) before + 2);
		assertThat(intake.get("/actuator/prometheus").body())
			.contains("minyi_intake_mail_filed_total{folder=\"quarantine\"} 2.0");
	}

	@Test
	void keepsTwoDifferentMailsWithOneMessageId() {
		String subject = unique("same");
		for (String text : List.of("first", "second")) {
			mailbox.send("From: a@example.org", "Message-ID: <same@example.org>", "Subject: " + subject, "", text);
		}
		Awaitility.await().atMost(SOON).until(() -> submissions(subject).size() == 2);
		assertThat(submissions(subject)).extracting(Submission::text).containsExactlyInAnyOrder("first", "second");
	}

	@Test
	void storesFilesAndNotesTheOnesItDoesNotTake() {
		String subject = unique("files");
		mailbox.send("From: a@example.org", "Subject: " + subject, "Content-Type: multipart/mixed; boundary=B", "",
				"--B", "", "see the picture", "--B", "Content-Type: image/png; name=photo.png",
				"Content-Transfer-Encoding: base64", "", PNG, "--B", "Content-Type: application/zip; name=zhangsan.zip",
				"Content-Transfer-Encoding: base64", "", "UEsDBAoAAAAAAA==", "--B--");
		Submission submission = accepted(subject);
		assertThat(submission.attachments()).singleElement()
			.satisfies((file) -> assertThat(file.type()).isEqualTo("image/png"));
		assertThat(submission.text()).startsWith("see the picture\n\n〔第 2 个附件（.zip）未收：").doesNotContain("zhangsan");
	}

	@Test
	void addsAReplyToTheSubmissionThatItsReceiptWasFor() throws MessagingException {
		String writer = citizen();
		String subject = unique("receipt");
		mailbox.send("From: " + writer, "Subject: " + subject, "", "the lamp is broken");
		Submission submission = accepted(subject);
		MimeMessage receipt = letters(writer, 1).get(0);
		assertThat(receipt.getHeader("Auto-Submitted", null)).isEqualTo("auto-replied");
		assertThat(receipt.getHeader("X-Loop", null)).isEqualTo(PublicMailbox.ADDRESS);
		assertThat(receipt.getSubject()).contains(submission.receipt());

		mailbox.send("From: " + writer, "Subject: Re: x", "In-Reply-To: " + receipt.getMessageID(), "",
				"it is the one at number 12, call 13812345678", "", "> quoted");
		CaseNote.Added note = Awaitility.await()
			.atMost(SOON)
			.until(() -> additions(submission.id()), (found) -> found.size() == 1)
			.get(0);
		assertThat(note.text()).isEqualTo("it is the one at number 12, call ***********");
		assertThat(note.channel()).isEqualTo(Channel.MAIL);
		assertThat(intake.bean(ContactSeal.class).openText(note.sealedOriginal(), submission.id()))
			.contains("call 13812345678", "> quoted");
		Awaitility.await()
			.atMost(SOON)
			.untilAsserted(() -> assertThat(ledger((each) -> note.noteId().equals(each.noteId()))).singleElement()
				.satisfies((entry) -> {
					assertThat(entry.outcome()).isEqualTo(LedgerOutcome.ADDED);
					assertThat(entry.submissionId()).isEqualTo(submission.id());
				}));
	}

	@Test
	void takesAReplyFromAnotherAddressForASubmissionOfItsOwn() throws MessagingException {
		String writer = citizen();
		String subject = unique("mine");
		mailbox.send("From: " + writer, "Subject: " + subject, "", "the lamp is broken");
		Submission submission = accepted(subject);
		String reference = letters(writer, 1).get(0).getMessageID();
		String stranger = unique("stranger");
		mailbox.send("From: b@example.org", "Subject: " + stranger, "In-Reply-To: " + reference, "", "I am another");
		assertThat(accepted(stranger).id()).isNotEqualTo(submission.id());
		assertThat(additions(submission.id())).isEmpty();
	}

	@Test
	void neverAnswersMachines() throws MessagingException {
		String machine = citizen();
		mailbox.send("From: " + machine, "Auto-Submitted: auto-replied", "Subject: out", "", "on holiday");
		mailbox.send("From: MAILER-DAEMON@example.org", "Return-Path: <>", "Subject: failure", "", "undelivered");
		mailbox.send("From: " + machine, "X-Loop: " + PublicMailbox.ADDRESS, "Subject: back", "", "your own letter");
		String doubtful = unique("doubtful");
		mailbox.send("From: " + machine, "List-Unsubscribe: <https://example.org/off>", "Subject: " + doubtful, "",
				"the lamp is broken");
		accepted(doubtful);
		String last = unique("last");
		mailbox.send("From: " + machine, "Subject: " + last, "", "a person after all");
		Submission person = accepted(last);
		// Letters leave in the order of what they answer, or nearly so: theirs would be
		// here.
		assertThat(letters(machine, 1)).singleElement()
			.satisfies((letter) -> assertThat(letter.getSubject()).contains(person.receipt()));
		Awaitility.await().atMost(SOON).until(() -> mailbox.count("自动邮件") == 3);
		assertThat(ledger((each) -> each.outcome() == LedgerOutcome.SERVED)).hasSize(3);
	}

	private static String citizen() {
		String address = UUID.randomUUID().toString().substring(0, 8) + "@example.org";
		mailbox.addUser(address);
		return address;
	}

	private static String unique(String word) {
		return word + UUID.randomUUID();
	}

	private static Submission accepted(String subject) {
		return Awaitility.await().atMost(SOON).until(() -> submissions(subject), (found) -> found.size() == 1).get(0);
	}

	private static List<Submission> submissions(String subject) {
		return RunningIntake.records(kafka.bootstrapServers(), Topic.SUBMISSIONS)
			.stream()
			.map((record) -> Wire.read(record.value(), Submission.class))
			.filter((submission) -> subject.equals(submission.subject()))
			.toList();
	}

	private static List<CaseNote.Added> additions(String submissionId) {
		return RunningIntake.records(kafka.bootstrapServers(), Topic.CASE_NOTES)
			.stream()
			.map((record) -> Wire.read(record.value(), CaseNote.class))
			.filter(CaseNote.Added.class::isInstance)
			.map(CaseNote.Added.class::cast)
			.filter((note) -> note.submissionId().equals(submissionId))
			.toList();
	}

	private static List<LedgerEntry> ledger(Predicate<LedgerEntry> which) {
		return RunningIntake.records(kafka.bootstrapServers(), Topic.LEDGER)
			.stream()
			.filter((record) -> !record.key().startsWith("count/"))
			.map((record) -> Wire.read(record.value(), LedgerEntry.class))
			.filter(which)
			.toList();
	}

	private static List<MimeMessage> letters(String address, int count) {
		return Awaitility.await().atMost(SOON).until(() -> mailbox.inbox(address), (found) -> found.size() >= count);
	}

	private static String encoded(String text) {
		return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "?=";
	}

}
