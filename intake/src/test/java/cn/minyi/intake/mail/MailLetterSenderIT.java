package cn.minyi.intake.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.notice.Letter;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.notice.Notification;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.notice.LetterDelayedException;
import cn.minyi.intake.notice.LetterRefusedException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Letters by SMTP: to a real server, and to one that answers as it is told.
 */
class MailLetterSenderIT {

	private static final String SUBMISSION = "0123456789abcdef0123456789abcdef";

	private final LetterReferences references = new LetterReferences(new KeyedHash(new byte[] { 1 }));

	@Test
	void sendsALetterThatSaysWhatItIsAndIsKnownAgain() throws Exception {
		try (PublicMailbox mailbox = PublicMailbox.start()) {
			mailbox.addUser("wang@example.org");
			sender(mailbox.smtp()).send(notification(NoticeKind.ANSWER, SUBMISSION + "-answer-3"),
					new Letter("wang@example.org", null, "您的来信有答复了", "您好：\n\n路灯修好了。"));
			MimeMessage letter = mailbox.inbox("wang@example.org").get(0);
			assertThat(letter.getSubject()).isEqualTo("您的来信有答复了");
			assertThat(letter.getContentType()).startsWith("text/plain");
			assertThat(((String) letter.getContent()).replace("\r", "").strip()).isEqualTo("您好：\n\n路灯修好了。");
			assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-replied");
			assertThat(letter.getHeader("X-Loop")).containsExactly(PublicMailbox.ADDRESS);
			assertThat(letter.getHeader("Return-Path")[0]).contains(PublicMailbox.ADDRESS);
			assertThat(this.references.submissionId(letter.getMessageID(), "Wang@Example.org")).contains(SUBMISSION);
			assertThat(this.references.submissionId(letter.getMessageID(), "li@example.org")).isEmpty();
			assertThat(this.references.submissionId(letter.getHeader("In-Reply-To", null), "wang@example.org"))
				.contains(SUBMISSION);
		}
	}

	@Test
	void logsInWithAToken() throws Exception {
		try (PublicMailbox mailbox = PublicMailbox.start()) {
			mailbox.addUser("wang@example.org");
			sender(mailbox.smtp(), token(PublicMailbox.PASSWORD))
				.send(notification(NoticeKind.RECEIPT, SUBMISSION + "-receipt"), letter("wang@example.org"));
			assertThat(mailbox.inbox("wang@example.org")).hasSize(1);
			assertThatExceptionOfType(LetterDelayedException.class)
				.isThrownBy(() -> sender(mailbox.smtp(), token("wrong"))
					.send(notification(NoticeKind.RECEIPT, SUBMISSION + "-receipt"), letter("wang@example.org")))
				.withMessage("smtp-login");
			assertThat(mailbox.inbox("wang@example.org")).hasSize(1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "RCPT, 550 no such user, refused, smtp-550", "RCPT, 450 mailbox busy, delayed, smtp-450",
			"RCPT, 452 too many, delayed, smtp-452", "DATA, 554 no, refused, smtp-554",
			"., 554 looks like spam, refused, smtp-554", "., 451 later, delayed, smtp-451",
			"MAIL, 553 not you, delayed, smtp-sender-553", "MAIL, 421 closing, delayed, smtp-sender-421" })
	void tellsLaterFromNever(String command, String answer, String outcome, String trouble) throws IOException {
		try (TellingServer server = TellingServer.start(command, answer)) {
			Throwable thrown = catchThrowable(() -> sender(server.port())
				.send(notification(NoticeKind.RECEIPT, SUBMISSION + "-receipt"), letter("wang@example.org")));
			assertThat(thrown).hasMessage(trouble).hasNoCause();
			assertThat(thrown)
				.isInstanceOf(outcome.equals("refused") ? LetterRefusedException.class : LetterDelayedException.class);
		}
	}

	@Test
	void waitsForAServerThatIsAway() throws IOException {
		int port;
		try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = free.getLocalPort();
		}
		assertThatExceptionOfType(LetterDelayedException.class)
			.isThrownBy(() -> sender(port).send(notification(NoticeKind.RECEIPT, SUBMISSION + "-receipt"),
					letter("wang@example.org")))
			.withMessage("smtp-connection");
	}

	@ParameterizedTest
	@CsvSource({ "no address at all", "a b@example.org", "'wang@example.org, li@example.org'" })
	void refusesWhatIsNoAddress(String to) {
		assertThatExceptionOfType(LetterRefusedException.class)
			.isThrownBy(() -> sender(1).send(notification(NoticeKind.RECEIPT, SUBMISSION + "-receipt"), letter(to)))
			.withMessage("smtp-address");
	}

	@Test
	void isReadyOnlyWithAServer() {
		assertThat(sender(25).ready()).isTrue();
		assertThat(sender("", 25).ready()).isFalse();
	}

	private MailLetterSender sender(int port) {
		return sender("127.0.0.1", port);
	}

	private MailLetterSender sender(String host, int port) {
		MailSettings mail = new MailSettings(true, "127.0.0.1", 1, false, PublicMailbox.ADDRESS, "", "INBOX", "a", "b",
				"c", Duration.ZERO, true, Duration.ZERO);
		return new MailLetterSender(new SmtpSettings(host, port, false, false, "民意", 60), mail, new MailLogin() {

			@Override
			public String secret() {
				return PublicMailbox.PASSWORD;
			}

			@Override
			public Optional<String> mechanism() {
				return Optional.empty();
			}

		}, this.references);
	}

	private MailLetterSender sender(int port, MailLogin login) {
		MailSettings mail = new MailSettings(true, "127.0.0.1", 1, false, PublicMailbox.ADDRESS, "", "INBOX", "a", "b",
				"c", Duration.ZERO, true, Duration.ZERO);
		return new MailLetterSender(new SmtpSettings("127.0.0.1", port, false, true, "民意", 60), mail, login,
				this.references);
	}

	private static MailLogin token(String value) {
		return new AccessTokens(() -> new AccessTokens.Token(value, Duration.ofHours(1)), Clock.systemUTC());
	}

	private static Notification notification(NoticeKind kind, String id) {
		return new Notification(id, SUBMISSION, kind, Channel.MAIL, "sealed", Instant.EPOCH, Notification.State.DUE,
				null, null);
	}

	private static Letter letter(String to) {
		return new Letter(to, null, "subject", "text");
	}

	/** A server that gives one answer of its own. */
	private record TellingServer(ServerSocket socket) implements AutoCloseable {

		static TellingServer start(String command, String answer) throws IOException {
			ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
			Thread thread = new Thread(() -> talk(socket, command, answer), "telling-server");
			thread.setDaemon(true);
			thread.start();
			return new TellingServer(socket);
		}

		int port() {
			return this.socket.getLocalPort();
		}

		private static void talk(ServerSocket socket, String command, String answer) {
			try (Socket client = socket.accept();
					BufferedReader in = new BufferedReader(
							new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
					PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
				out.print("220 ready\r\n");
				out.flush();
				boolean data = false;
				for (String line = in.readLine(); line != null; line = in.readLine()) {
					if (data && !line.equals(".")) {
						continue;
					}
					String usual = line.startsWith("DATA") ? "354 go on" : "250 ok";
					boolean told = line.startsWith(command);
					data = line.startsWith("DATA") && !told;
					out.print((told ? answer : usual) + "\r\n");
					out.flush();
				}
			}
			catch (IOException ex) {
				// The test is over.
			}
		}

		@Override
		public void close() throws IOException {
			this.socket.close();
		}

	}

}
