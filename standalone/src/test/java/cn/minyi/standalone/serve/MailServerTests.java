package cn.minyi.standalone.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.servers.LoopbackPort;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class MailServerTests {

	@TempDir
	Path dir;

	@Test
	void keepsAMailThatNobodyHasFetchedOverACrash() throws Exception {
		MailServer crashed = start();
		try {
			send(crashed, "路灯不亮");
		}
		finally {
			// Nothing is written at the stop that was not written before.
			crashed.stop();
		}
		MailServer again = start();
		try {
			assertThat(subjects(again)).containsExactly("路灯不亮");
		}
		finally {
			again.stop();
		}
	}

	@Test
	void forgetsAMailThatHasBeenFetchedAndMoved() throws Exception {
		MailServer server = start();
		try {
			send(server, "路灯不亮");
			assertThat(this.dir.resolve("mail")).isNotEmptyDirectory();
			moveAll(server);
			await().untilAsserted(() -> assertThat(this.dir.resolve("mail")).isEmptyDirectory());
		}
		finally {
			server.stop();
		}
	}

	@Test
	void putsMailsForWhateverAddressIntoTheOneMailbox() throws Exception {
		MailServer server = start();
		try {
			send(server, "给别的地址", "someone@example.cn");
			assertThat(subjects(server)).containsExactly("给别的地址");
		}
		finally {
			server.stop();
		}
	}

	@Test
	void keepsTwoMailsWithOneMessageIdOverACrash() throws Exception {
		MailServer crashed = start();
		try {
			for (String subject : List.of("第一封", "第二封")) {
				Transport.send(mail(crashed, subject, MailServer.ADDRESS, "<same@example.org>"));
			}
		}
		finally {
			crashed.stop();
		}
		MailServer again = start();
		try {
			assertThat(subjects(again)).containsExactlyInAnyOrder("第一封", "第二封");
		}
		finally {
			again.stop();
		}
	}

	@Test
	void putsLettersToCitizensIntoTheirMailbox() throws Exception {
		MailServer server = start();
		try {
			MimeMessage letter = mail(server, "您的来信已收到", "wang@example.org", "<letter@localhost>");
			letter.setFrom(MailServer.ADDRESS);
			Transport.send(letter);
			assertThat(subjects(server)).isEmpty();
			assertThat(subjects(server, MailServer.CITIZENS)).containsExactly("您的来信已收到");
		}
		finally {
			server.stop();
		}
	}

	@Test
	void takesNoMailAfterReceivingHasStoppedButStillGivesThemOut() throws Exception {
		MailServer server = start();
		try {
			send(server, "停止之前");
			server.stopReceiving();
			assertThat(LoopbackPort.isFree(server.smtpPort())).isTrue();
			assertThat(subjects(server)).containsExactly("停止之前");
		}
		finally {
			server.stop();
		}
	}

	private MailServer start() throws IOException {
		return MailServer.start(this.dir.resolve("mail"), new SecretFiles(this.dir.resolve("secrets")),
				LoopbackPort.anyFree(), LoopbackPort.anyFree());
	}

	private static void send(MailServer server, String subject) throws MessagingException {
		send(server, subject, MailServer.ADDRESS);
	}

	private static void send(MailServer server, String subject, String to) throws MessagingException {
		Transport.send(mail(server, subject, to, "<" + UUID.randomUUID() + "@example.cn>"));
	}

	private static MimeMessage mail(MailServer server, String subject, String to, String messageId)
			throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", String.valueOf(server.smtpPort()));
		MimeMessage message = new MimeMessage(Session.getInstance(properties)) {

			@Override
			protected void updateMessageID() throws MessagingException {
				setHeader("Message-ID", messageId);
			}

		};
		message.setFrom("citizen@example.cn");
		message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
		message.setSubject(subject, "UTF-8");
		message.setText("正文", "UTF-8");
		return message;
	}

	private static void moveAll(MailServer server) throws MessagingException {
		try (Store store = connect(server, MailServer.ADDRESS); Folder inbox = open(store)) {
			Folder done = store.getFolder("done");
			done.create(Folder.HOLDS_MESSAGES);
			inbox.copyMessages(inbox.getMessages(), done);
			inbox.setFlags(inbox.getMessages(), new Flags(Flags.Flag.DELETED), true);
			inbox.expunge();
		}
	}

	private static List<String> subjects(MailServer server) throws MessagingException {
		return subjects(server, MailServer.ADDRESS);
	}

	private static List<String> subjects(MailServer server, String user) throws MessagingException {
		try (Store store = connect(server, user); Folder inbox = open(store)) {
			return Stream.of(inbox.getMessages()).map(MailServerTests::subject).toList();
		}
	}

	private static Store connect(MailServer server, String user) throws MessagingException {
		Store store = Session.getInstance(new Properties()).getStore("imap");
		store.connect("127.0.0.1", server.imapPort(), user, server.password());
		return store;
	}

	private static Folder open(Store store) throws MessagingException {
		Folder inbox = store.getFolder("INBOX");
		inbox.open(Folder.READ_WRITE);
		return inbox;
	}

	private static String subject(Message message) {
		try {
			return message.getSubject();
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

}
