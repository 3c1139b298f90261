package cn.minyi.intake.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
 * Looks into the mailbox again and again, on a thread of its own. A mail leaves the
 * folder only when it has been dealt with; while Kafka or the mailbox is away, it waits
 * there.
 */
@Component
@ConditionalOnBooleanProperty("minyi.mail.enabled")
final class MailPoller implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(MailPoller.class);

	// More than any provider lets through; larger ones are looked at by a person.
	private static final int LARGEST_MAIL = 50 * 1024 * 1024;

	private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private static final Duration STOPPING = Duration.ofSeconds(20);

	private final MailSettings settings;

	private final MailIntake intake;

	private final MailState state;

	private final MeterRegistry meters;

	private CountDownLatch stopped = new CountDownLatch(0);

	private @Nullable Thread thread;

	MailPoller(MailSettings settings, MailIntake intake, MailState state, MeterRegistry meters) {
		this.settings = settings;
		this.intake = intake;
		this.state = state;
		this.meters = meters;
	}

	@Override
	public synchronized void start() {
		CountDownLatch stop = new CountDownLatch(1);
		this.stopped = stop;
		this.thread = new Thread(() -> run(stop), "mail-poller");
		this.thread.setDaemon(true);
		this.thread.setUncaughtExceptionHandler((died, ex) -> {
			this.state.answers(false);
			log.error("Mail is no longer polled: {}", ex.getClass().getName());
		});
		this.thread.start();
	}

	@Override
	public synchronized void stop() {
		this.stopped.countDown();
		try {
			if (this.thread != null) {
				this.thread.join(STOPPING.toMillis());
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
			try (Mailbox mailbox = Mailbox.open(this.settings)) {
				Set<String> skipped = new HashSet<>();
				do {
					look(mailbox, skipped, stop);
					this.state.answers(true);
					pause = SHORTEST_PAUSE;
				}
				while (!wait(stop, this.settings.pollInterval()));
			}
			catch (IntakeUnavailableException ex) {
				log.warn("Mails wait in the mailbox for {}", pause);
				wait(stop, pause);
				pause = longer(pause);
			}
			// Angus answers with the latter when the server has closed the folder.
			catch (MessagingException | IllegalStateException ex) {
				this.state.answers(false);
				log.warn("The mailbox does not answer, next attempt in {}: {}", pause, ex.getClass().getSimpleName());
				wait(stop, pause);
				pause = longer(pause);
			}
		}
	}

	private void look(Mailbox mailbox, Set<String> skipped, CountDownLatch stop) throws MessagingException {
		for (Message message : mailbox.arrived()) {
			String place = mailbox.place(message);
			if (stop.getCount() > 0 && !skipped.contains(place)) {
				take(mailbox, message, place, skipped);
			}
		}
	}

	// A mail that the server itself cannot give out must not keep the next ones waiting.
	private void take(Mailbox mailbox, Message message, String place, Set<String> skipped) throws MessagingException {
		try {
			Filing filing = (message.getSize() > LARGEST_MAIL) ? Filing.QUARANTINE
					: this.intake.take(mailbox.content(message), mailbox.name(), place);
			mailbox.file(message, filing);
			this.meters.counter("minyi.intake.mail.filed", "folder", filing.name().toLowerCase(Locale.ROOT))
				.increment();
		}
		catch (MessagingException | IOException ex) {
			if (!mailbox.isOpen()) {
				throw new MessagingException("connection lost while reading " + place);
			}
			skipped.add(place);
			log.warn("The mail {} cannot be read or moved: {}", place, ex.getClass().getSimpleName());
			this.meters.counter("minyi.intake.mail.filed", "folder", "skipped").increment();
		}
	}

	private static Duration longer(Duration pause) {
		Duration doubled = pause.multipliedBy(2);
		return (doubled.compareTo(LONGEST_PAUSE) < 0) ? doubled : LONGEST_PAUSE;
	}

	/**
	 * Waits.
	 * @return whether the poller was stopped meanwhile
	 */
	private static boolean wait(CountDownLatch stop, Duration time) {
		try {
			return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

}
