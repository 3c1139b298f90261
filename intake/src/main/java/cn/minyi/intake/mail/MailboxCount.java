package cn.minyi.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import cn.minyi.domain.Channel;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.submission.IntakeUnavailableException;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger how many mails were filed since this program started, by the mailbox's
 * own count (IMAP STATUS) over a connection of its own. If there are fewer entries, a
 * mail left the folder without one.
 */
@Component
@ConditionalOnBooleanProperty("minyi.mail.enabled")
final class MailboxCount implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailboxCount.class);

	// An entry is written before its mail is moved.
	private static final Duration BEFORE_THE_MOVE = Duration.ofMinutes(1);

	private final MailSettings settings;

	private final MailLogin login;

	private final Ledger ledger;

	private final MailboxCountSettings pace;

	private final Clock clock;

	private volatile @Nullable ThreadPoolTaskScheduler scheduler;

	private Instant from = Instant.EPOCH;

	private long before;

	private long last = -1;

	MailboxCount(MailSettings settings, MailLogin login, Ledger ledger, MailboxCountSettings pace, Clock clock) {
		this.settings = settings;
		this.login = login;
		this.ledger = ledger;
		this.pace = pace;
		this.clock = clock;
	}

	@Override
	public void start() {
		ThreadPoolTaskScheduler counting = new ThreadPoolTaskScheduler();
		counting.setThreadNamePrefix("mail-count-");
		counting.setDaemon(true);
		counting.initialize();
		counting.scheduleWithFixedDelay(this::count, this.pace.countEvery());
		this.scheduler = counting;
	}

	@Override
	public void stop() {
		ThreadPoolTaskScheduler counting = this.scheduler;
		if (counting != null) {
			counting.shutdown();
			this.scheduler = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.scheduler != null;
	}

	private void count() {
		try (Mailbox mailbox = Mailbox.open(this.settings, this.login)) {
			Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
			long filed = mailbox.filed();
			// Fewer than before: somebody tidied up, so that counting begins anew.
			if (filed < this.last || this.last < 0) {
				this.before = filed;
				this.from = now.minus(BEFORE_THE_MOVE);
			}
			this.last = filed;
			this.ledger.record(new SourceCount(Channel.MAIL, mailbox.name(), filed - this.before, this.from, now));
		}
		// The one that reads the mails says so.
		catch (MessagingException | IllegalStateException | IntakeUnavailableException ex) {
			log.debug("The mailbox was not counted: {}", ex.getClass().getSimpleName());
		}
	}

}
