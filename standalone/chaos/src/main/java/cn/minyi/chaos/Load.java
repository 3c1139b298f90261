package cn.minyi.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A steady load: each sender starts a message at even intervals, however long the ones
 * before take.
 */
final class Load {

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(daemon("load-clock"));

	private final ExecutorService senders = Executors.newCachedThreadPool(daemon("load-sender"));

	private final AtomicInteger underWay = new AtomicInteger();

	private final List<ScheduledFuture<?>> started = new ArrayList<>();

	/**
	 * Starts the load.
	 * @param perSecond how many times a second each sender sends
	 */
	void start(Map<Sender, Double> perSecond) {
		perSecond.forEach((sender, rate) -> this.started.add(this.clock.scheduleAtFixedRate(() -> begin(sender), 0,
				Math.round(1_000_000_000 / rate), TimeUnit.NANOSECONDS)));
	}

	private void begin(Sender sender) {
		this.underWay.incrementAndGet();
		this.senders.execute(() -> {
			try {
				sender.send();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			finally {
				this.underWay.decrementAndGet();
			}
		});
	}

	/** No new messages; those under way go on. */
	void end() {
		this.started.forEach((each) -> each.cancel(false));
		this.clock.shutdown();
	}

	/** How many messages are being sent, again or for the first time. */
	int underWay() {
		return this.underWay.get();
	}

	/** Gives up what is still under way. */
	void stop() {
		end();
		this.senders.shutdownNow();
	}

	private static ThreadFactory daemon(String name) {
		return (task) -> {
			Thread thread = new Thread(task, name);
			thread.setDaemon(true);
			return thread;
		};
	}

}
