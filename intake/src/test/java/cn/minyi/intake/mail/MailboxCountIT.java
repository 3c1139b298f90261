package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.ledger.Ledger;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * The mailbox's own count, with a real mailbox and a real broker.
 */
class MailboxCountIT {

	private static final MailLogin LOGIN = new MailLogin() {

		@Override
		public String secret() {
			return PublicMailbox.PASSWORD;
		}

		@Override
		public Optional<String> mechanism() {
			return Optional.empty();
		}

	};

	private final Instant begun = Instant.now().minusMillis(1);

	@Test
	void tellsTheLedgerHowManyMailsWereFiledSinceItBegan() throws MessagingException {
		try (PublicMailbox server = PublicMailbox.start()) {
			MailSettings settings = new MailSettings(true, "127.0.0.1", server.imap(), false, PublicMailbox.ADDRESS,
					PublicMailbox.PASSWORD, "INBOX", "已受理", "待人工处理", "自动邮件", Duration.ofSeconds(1), false,
					Duration.ofMinutes(9));
			file(server, settings, Filing.PROCESSED);
			MailboxCount count = new MailboxCount(settings, LOGIN, RunningIntake.shared().bean(Ledger.class),
					new MailboxCountSettings(Duration.ofMillis(200)), Clock.systemUTC());
			count.start();
			try {
				await(0);
				file(server, settings, Filing.PROCESSED);
				file(server, settings, Filing.AUTOMATIC);
				await(2);
				file(server, settings, Filing.QUARANTINE);
				await(3);
			}
			finally {
				count.stop();
			}
		}
	}

	private static void file(PublicMailbox server, MailSettings settings, Filing filing) throws MessagingException {
		server.put("From: a@example.org\r\n\r\nlamp".getBytes(StandardCharsets.US_ASCII));
		try (Mailbox mailbox = Mailbox.open(settings, LOGIN)) {
			for (Message message : mailbox.arrived()) {
				mailbox.file(message, filing);
			}
		}
	}

	private void await(long counted) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> RunningIntake.records(Topic.LEDGER)
				.stream()
				.filter((each) -> each.key().equals(SourceCount.KEY + "mail/" + PublicMailbox.ADDRESS))
				.map((each) -> Wire.read(each.value(), SourceCount.class))
				.anyMatch((count) -> count.at().isAfter(this.begun) && count.counted() == counted));
	}

}
