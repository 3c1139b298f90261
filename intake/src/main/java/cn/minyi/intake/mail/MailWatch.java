package cn.minyi.intake.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.attachments.AttachmentsUnavailableException;
import cn.minyi.intake.submission.IntakeUnavailableException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Watches the mailbox, on a thread of its own. A mail leaves the folder only when it has
 * been dealt with; while Kafka, the attachment store or the mailbox is away, it waits
 * there.
 */
@Component
@ConditionalOnBooleanProperty("minyi.mail.enabled")
final class MailWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailWatch.class);

	// More than any provider lets through; larger ones are looked at by a person.
	private static final int LARGEST_MAIL = 40 * 1024 * 1024;

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration STOPPING = Duration.ofSeconds(20);

	private static final long WAKE_MILLIS = 100;

	private final MailSettings settings;

	private final MailLogin login;

	private final MailIntake intake;

	private final MailState state;

	private final MeterRegistry meters;

	private CountDownLatch stopped = new CountDownLatch(0);

	private volatile @Nullable News news;

	private @Nullable Thread thread;

	MailWatch(MailSettings settings, MailLogin login, MailIntake intake, MailState state, MeterRegistry meters) {
		this.settings = settings;
		this.login = login;
		this.intake = intake;
		this.state = state;
		this.meters = meters;
	}

	@Override
	public synchronized void start() {
		CountDownLatch stop = new CountDownLatch(1);
		this.stopped = stop;
		this.thread = new Thread(() -> run(stop), "mail-watch");
		this.thread.setDaemon(true);
		this.thread.setUncaughtExceptionHandler((died, ex) -> {
			this.state.answers(false);
			log.error("Mail is no longer read: {}", ex.getClass().getName());
		});
		this.thread.start();
	}

	@Override
	public synchronized void stop() {
		this.stopped.countDown();
		long deadline = System.nanoTime() + STOPPING.toNanos();
		try {
			while (this.thread != null && this.thread.isAlive() && System.nanoTime() < deadline) {
				News waiting = this.news;
				if (waiting != null) {
					waiting.end();
				}
				this.thread.join(WAKE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void run(CountDownLatch stop) {
		Duration pause = SHORTEST_PAUSE;
		while (stop.getCount() > 0 && !Thread.currentThread().isInterrupted()) {
			try (Mailbox mailbox = Mailbox.open(this.settings, this.login);
					News arriving = new News(mailbox, this.settings)) {
				this.news = arriving;
				Set<MailPlace> skipped = new HashSet<>();
				do {
					while (look(mailbox, skipped, stop)) {
						this.state.answers(true);
					}
					this.state.answers(true);
					pause = SHORTEST_PAUSE;
				}
				while (!arriving.await(stop));
			}
			catch (IntakeUnavailableException | AttachmentsUnavailableException ex) {
				log.warn("Mails wait in the mailbox for {}: {}", pause, ex.getClass().getSimpleName());
				pause = rest(stop, pause);
			}
			// Angus answers with the latter when the server has closed the folder.
			catch (MessagingException | IllegalStateException ex) {
				this.state.answers(false);
				log.warn("The mailbox does not answer, next attempt in {}: {}", pause, ex.getClass().getSimpleName());
				pause = rest(stop, pause);
			}
			finally {
				this.news = null;
			}
		}
	}

	/**
	 * Deals with what is in the folder.
	 * @return whether there was anything, so that more may have come meanwhile
	 */
	private boolean look(Mailbox mailbox, Set<MailPlace> skipped, CountDownLatch stop) throws MessagingException {
		boolean taken = false;
		List<Message> arrived = mailbox.arrived();
		for (Message message : arrived) {
			MailPlace place = mailbox.place(message);
			if (stop.getCount() > 0 && !skipped.contains(place)) {
				take(mailbox, message, place, skipped);
				taken = true;
			}
		}
		return taken || mailbox.hasGrown();
	}

	// A mail that the server itself cannot give out must not keep the next ones waiting.
	private void take(Mailbox mailbox, Message message, MailPlace place, Set<MailPlace> skipped)
			throws MessagingException {
		try {
			Filing filing = (message.getSize() > LARGEST_MAIL) ? this.intake.quarantine(place, "mistake.mail.long")
					: this.intake.take(mailbox.content(message), place);
			mailbox.file(message, filing);
			this.meters.counter("minyi.intake.mail.filed", "folder", filing.name().toLowerCase(Locale.ROOT))
				.increment();
		}
		catch (MessagingException | IOException ex) {
			if (!mailbox.isOpen()) {
				throw new MessagingException("connection lost while reading " + place.sequence());
			}
			skipped.add(place);
			log.warn("The mail {} cannot be read or moved: {}", place.sequence(), ex.getClass().getSimpleName());
			this.meters.counter("minyi.intake.mail.filed", "folder", "skipped").increment();
		}
	}

	private static Duration rest(CountDownLatch stop, Duration pause) {
		try {
			stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

}
