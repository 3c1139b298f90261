package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Wire;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.RunningIntake;
import cn.minyi.servers.LocalKafka;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MailIT {

	private static final String MAILBOX = "minyi@example.gov.cn";

	private static final Duration SOON = Duration.ofSeconds(30);

	private final GreenMail server = new GreenMail(
			new ServerSetup[] { ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort() });

	private final List<AutoCloseable> running = new ArrayList<>();

	@BeforeEach
	void startServer() {
		this.server.start();
		this.server.setUser(MAILBOX, MAILBOX, "secret");
	}

	@AfterEach
	void stopAll() throws Exception {
		for (AutoCloseable each : this.running) {
			each.close();
		}
		this.server.stop();
	}

	@Test
	void acceptsAMailAndFilesIt() throws MessagingException {
		RunningIntake intake = intake(Map.of());
		String subject = "路灯" + UUID.randomUUID();
		send("From: =?UTF-8?B?5byg5LiJ?= <zhang@example.com>", "Subject: =?UTF-8?Q?" + quoted(subject) + "?=",
				"Date: Mon, 2 Mar 2026 09:02:03 +0800", "Content-Type: text/plain; charset=utf-8",
				"Content-Transfer-Encoding: 8bit", "", "我是张三，电话 13812345678。", "　　路灯坏了。");
		Submission submission = accepted(subject);
		assertThat(submission.channel()).isEqualTo(Channel.MAIL);
		assertThat(submission.source()).isEqualTo(MAILBOX);
		assertThat(submission.text()).isEqualTo("我是**，电话 ***********。\n　　路灯坏了。");
		assertThat(submission.sentAt()).isEqualTo(Instant.parse("2026-03-02T01:02:03Z"));
		assertThat(intake.bean(ContactSeal.class).open(submission.contact(), submission.id()).mail())
			.isEqualTo("zhang@example.com");
		awaitCount("已受理", 1);
		assertThat(look("INBOX", Folder::getMessageCount)).isZero();
		assertThat(intake.get("/actuator/health").body()).contains("\"mail\":{\"status\":\"UP\"}");
	}

	@Test
	void readsHtmlInAnOldCharset() throws MessagingException {
		intake(Map.of());
		String subject = "html" + UUID.randomUUID();
		byte[] head = String
			.join("\r\n", "From: a@example.com", "Subject: " + subject, "Content-Type: text/html; charset=gb2312",
					"Content-Transfer-Encoding: 8bit", "", "")
			.getBytes(StandardCharsets.US_ASCII);
		send(join(head, "<div>朱镕路的路灯</div><div>坏了</div>".getBytes(Charset.forName("GB18030"))));
		assertThat(accepted(subject).text()).isEqualTo("朱镕路的路灯\n坏了");
	}

	@Test
	void doesNotLetABadMailStopTheNext() throws MessagingException {
		String subject = "next" + UUID.randomUUID();
		send("From: a@example.com", "Subject: ", "", "");
		send("From: a@example.com", "Content-Type: application/pkcs7-mime", "", "6Lev5A");
		send("From: a@example.com", "Subject: " + subject, "", "good");
		RunningIntake intake = intake(Map.of());
		assertThat(accepted(subject).text()).isEqualTo("good");
		awaitCount("待人工处理", 2);
		assertThat(intake.get("/actuator/prometheus").body())
			.contains("minyi_intake_mail_filed_total{folder=\"quarantine\"} 2.0");
	}

	@Test
	void filesTheMailsOfMachinesAside() throws MessagingException {
		send("From: a@example.com", "Auto-Submitted: auto-replied", "Subject: out", "", "on holiday");
		send("From: MAILER-DAEMON@example.com", "Subject: failure", "", "undelivered");
		intake(Map.of());
		awaitCount("自动邮件", 2);
		assertThat(look("已受理", Folder::getMessageCount)).isEqualTo(-1);
	}

	@Test
	void leavesMailsWhereTheyAreWhileKafkaIsAway() throws MessagingException {
		LocalKafka kafka = LocalKafka.start(RunningIntake.directory("mail-outage"), 0);
		kafka.close();
		String subject = "wait" + UUID.randomUUID();
		send("From: a@example.com", "Subject: " + subject, "", "waiting");
		RunningIntake intake = intake(Map.of("spring.kafka.bootstrap-servers", kafka.bootstrapServers()));
		Awaitility.await()
			.atMost(SOON)
			.until(() -> intake.get("/actuator/prometheus").body(),
					(metrics) -> metrics.lines()
						.anyMatch((line) -> line.startsWith("minyi_intake_unavailable_total{channel=\"mail\"}")
								&& !line.endsWith(" 0.0")));
		assertThat(look("INBOX", Folder::getUnreadMessageCount)).isEqualTo(1);
		int port = Integer.parseInt(kafka.bootstrapServers().split(":")[1]);
		this.running.add(LocalKafka.start(RunningIntake.directory("mail-outage"), port));
		awaitCount("已受理", 1);
	}

	@Test
	void comesBackToAMailboxThatWasAway() throws MessagingException {
		int smtp = this.server.getSmtp().getPort();
		int imap = this.server.getImap().getPort();
		RunningIntake intake = intake(Map.of());
		Awaitility.await().atMost(SOON).until(() -> mailHealth(intake).equals("UP"));
		this.server.stop();
		Awaitility.await().atMost(SOON).until(() -> mailHealth(intake).equals("DOWN"));
		assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		GreenMail back = new GreenMail(new ServerSetup[] { new ServerSetup(smtp, null, ServerSetup.PROTOCOL_SMTP),
				new ServerSetup(imap, null, ServerSetup.PROTOCOL_IMAP) });
		back.start();
		this.running.add(back::stop);
		back.setUser(MAILBOX, MAILBOX, "secret");
		String subject = "back" + UUID.randomUUID();
		sendTo(smtp, String.join("\r\n", "From: a@example.com", "Subject: " + subject, "", "again")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(accepted(subject).text()).isEqualTo("again");
	}

	@Test
	void stopsAtOnce() {
		RunningIntake intake = intake(Map.of("minyi.mail.poll-interval", "10m"));
		Awaitility.await().atMost(SOON).until(() -> mailHealth(intake).equals("UP"));
		MailWatch watch = intake.bean(MailWatch.class);
		Instant asked = Instant.now();
		watch.stop();
		assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
		assertThat(watch.isRunning()).isFalse();
	}

	private RunningIntake intake(Map<String, Object> settings) {
		Map<String, Object> all = new HashMap<>(Map.of("minyi.mail.enabled", true, "minyi.mail.host", "127.0.0.1",
				"minyi.mail.port", this.server.getImap().getPort(), "minyi.mail.ssl", false, "minyi.mail.username",
				MAILBOX, "minyi.mail.password", "secret", "minyi.mail.poll-interval", "200ms"));
		all.putAll(settings);
		RunningIntake started = RunningIntake.start(all);
		this.running.add(0, started);
		return started;
	}

	private void send(String... lines) throws MessagingException {
		send(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
	}

	private void send(byte[] mail) throws MessagingException {
		sendTo(this.server.getSmtp().getPort(), mail);
	}

	private static void sendTo(int port, byte[] mail) throws MessagingException {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", "127.0.0.1");
		properties.setProperty("mail.smtp.port", Integer.toString(port));
		properties.setProperty("mail.smtp.allow8bitmime", "true");
		Session session = Session.getInstance(properties);
		Transport.send(new MimeMessage(session, new ByteArrayInputStream(mail)), InternetAddress.parse(MAILBOX));
	}

	private static Submission accepted(String subject) {
		return Awaitility.await()
			.atMost(SOON)
			.until(() -> RunningIntake.records()
				.stream()
				.map((record) -> Wire.read(record.value(), Submission.class))
				.filter((submission) -> subject.equals(submission.subject()))
				.toList(), (found) -> found.size() == 1)
			.get(0);
	}

	private void awaitCount(String folder, int count) {
		Awaitility.await().atMost(SOON).until(() -> look(folder, Folder::getMessageCount) == count);
	}

	// As a clerk's mail program would; -1 for a folder that is not there.
	private int look(String name, Look look) throws MessagingException {
		try (Store store = Session.getInstance(new Properties()).getStore("imap")) {
			store.connect("127.0.0.1", this.server.getImap().getPort(), MAILBOX, "secret");
			Folder folder = store.getFolder(name);
			return folder.exists() ? look.at(folder) : -1;
		}
	}

	private interface Look {

		int at(Folder folder) throws MessagingException;

	}

	private static String mailHealth(RunningIntake intake) {
		return intake.get("/actuator/health").body().contains("\"mail\":{\"status\":\"UP\"}") ? "UP" : "DOWN";
	}

	private static String quoted(String text) {
		StringBuilder quoted = new StringBuilder();
		for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
			quoted.append("=%02X".formatted(each));
		}
		return quoted.toString();
	}

	private static byte[] join(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

}
