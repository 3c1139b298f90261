package cn.minyi.intake;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import cn.minyi.intake.arrival.KeyedHash;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

class PrivacyIT {

	private static final String PHONE = "13987654321";

	private static final String MAIL = "ouyang.xiu@example.net";

	private static final String NAME = "欧阳修";

	private static final String ADDRESS = "203.0.113.77";

	private static final String TEXT = "醉翁亭的台阶塌了";

	private static final String PERSONAL = TEXT + "，我是" + NAME + "，电话" + PHONE + "，邮箱" + MAIL;

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	@Test
	void neitherLogNorTopicTellsWhoWrote() throws MessagingException {
		GreenMail mailServer = new GreenMail(
				new ServerSetup[] { ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort() });
		mailServer.start();
		mailServer.setUser("minyi@localhost", "minyi@localhost", "secret");
		try (RunningIntake intake = RunningIntake.start(Map.of("logging.level.cn.minyi", "trace", "logging.level.root",
				"info", "minyi.mail.enabled", true, "minyi.mail.host", "127.0.0.1", "minyi.mail.port",
				mailServer.getImap().getPort(), "minyi.mail.ssl", false, "minyi.mail.username", "minyi@localhost",
				"minyi.mail.password", "secret", "minyi.mail.poll-interval", "200ms"))) {
			Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
			this.log.start();
			root.addAppender(this.log);
			sendByEveryChannel(intake, mailServer.getSmtp().getPort());
			Awaitility.await()
				.untilAsserted(() -> assertThat(accepted()).containsAll(List.of("SMS", "WEB", "MAIL", "BOX")));
			root.detachAppender(this.log);
		}
		finally {
			mailServer.stop();
		}
		assertThat(logged()).contains("Accepted").doesNotContain(PHONE, MAIL, NAME, ADDRESS, TEXT);
		String topic = RunningIntake.records()
			.stream()
			.map((each) -> each.key() + new String(each.value(), StandardCharsets.UTF_8) + each.headers())
			.collect(Collectors.joining("\n"));
		assertThat(topic).contains(TEXT).doesNotContain(PHONE, MAIL, NAME, ADDRESS);
	}

	private void sendByEveryChannel(RunningIntake intake, int smtp) throws MessagingException {
		for (String text : List.of(PERSONAL, "")) {
			sms(intake, "{\"messageId\":\"p\",\"from\":\"" + PHONE + "\",\"text\":\"" + text + "\"}");
			intake.send(
					intake.form("/", Map.of("text", text, "contact", NAME + PHONE)).header("X-Forwarded-For", ADDRESS));
			box(intake, "内容,联系方式\n" + text + "," + NAME + PHONE + "\n");
			mail(smtp, text);
		}
		sms(intake, "{\"messageId\":\"p\",\"from\":\"" + PHONE + "\",\"text\":" + PERSONAL);
		box(intake, "内容,联系方式\n\"" + PERSONAL + "\"x," + PHONE + "\n");
	}

	private static void sms(RunningIntake intake, String body) {
		KeyedHash hash = new KeyedHash(RunningIntake.PLAIN_SECRET.getBytes(StandardCharsets.UTF_8));
		intake.send(intake.request("/sms/inbound/plain")
			.header("X-Minyi-Signature", "sha256=" + hash.hex(body.getBytes(StandardCharsets.UTF_8)))
			.POST(BodyPublishers.ofString(body)));
	}

	private static void box(RunningIntake intake, String file) {
		String basic = Base64.getEncoder()
			.encodeToString(("admin:" + RunningIntake.PASSWORD).getBytes(StandardCharsets.UTF_8));
		intake.send(intake.request("/api/box/import")
			.header("Authorization", "Basic " + basic)
			.header("Content-Type", "multipart/form-data; boundary=X")
			.POST(BodyPublishers.ofString("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + PHONE
					+ ".csv\"\r\n\r\n" + file + "\r\n--X--\r\n")));
	}

	private static void mail(int port, String text) throws MessagingException {
		Properties properties = new Properties();
		properties.setProperty("mail.smtp.host", "127.0.0.1");
		properties.setProperty("mail.smtp.port", Integer.toString(port));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom(new InternetAddress(MAIL));
		message.setRecipients(Message.RecipientType.TO, "minyi@localhost");
		message.setText(text, "UTF-8");
		Transport.send(message);
	}

	private List<String> accepted() {
		return List.copyOf(this.log.list)
			.stream()
			.map(ILoggingEvent::getFormattedMessage)
			.filter((line) -> line.startsWith("Accepted"))
			.map((line) -> line.substring(line.lastIndexOf(' ') + 1))
			.toList();
	}

	private String logged() {
		return this.log.list.stream()
			.map((event) -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())
					+ event.getMDCPropertyMap() + event.getKeyValuePairs())
			.collect(Collectors.joining("\n"));
	}

}
