package cn.minyi.intake.mail;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import jakarta.mail.MessagingException;

/**
 * Waits until it is time to look into the mailbox: when the server says so, or, if it
 * cannot, after the poll interval.
 */
final class News implements AutoCloseable {

	private static final long TICK_MILLIS = 500;

	private final Mailbox mailbox;

	private final MailSettings settings;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "mail-renewal");
		thread.setDaemon(true);
		return thread;
	});

	private boolean idles;

	News(Mailbox mailbox, MailSettings settings) throws MessagingException {
		this.mailbox = mailbox;
		this.settings = settings;
		this.idles = mailbox.canIdle();
	}

	/**
	 * Waits.
	 * @param stop ends the wait, together with {@link #end}
	 * @return whether stop was asked for
	 */
	boolean await(CountDownLatch stop) throws MessagingException {
		if (this.idles) {
			idle();
			return stop.getCount() == 0;
		}
		try {
			return stop.await(this.settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	/** Ends a wait for the server, from another thread. */
	void end() {
		this.mailbox.wake();
	}

	private void idle() throws MessagingException {
		long renewal = System.nanoTime() + this.settings.idleRenewal().toNanos();
		// Again and again: a wait that has not begun yet cannot be ended.
		ScheduledFuture<?> tick = this.timer.scheduleWithFixedDelay(() -> {
			if (this.mailbox.hasBeenTold() || System.nanoTime() - renewal >= 0) {
				this.mailbox.wake();
			}
		}, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
		try {
			this.mailbox.idle();
		}
		catch (MessagingException ex) {
			if (!this.mailbox.isOpen()) {
				throw ex;
			}
			// It promised IDLE and refuses it.
			this.idles = false;
		}
		finally {
			tick.cancel(false);
		}
	}

	@Override
	public void close() {
		this.timer.shutdownNow();
	}

}
