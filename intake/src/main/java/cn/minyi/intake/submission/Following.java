package cn.minyi.intake.submission;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.SmartLifecycle;

/**
 * A follower that starts and stops with the application.
 */
public final class Following implements SmartLifecycle {

	private final Supplier<FollowingThread> threads;

	private @Nullable FollowingThread thread;

	Following(Supplier<FollowingThread> threads) {
		this.threads = threads;
	}

	@Override
	public synchronized void start() {
		if (this.thread == null) {
			this.thread = this.threads.get();
			this.thread.start();
		}
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.close();
			this.thread = null;
		}
	}

	// All at once: without a broker each takes its time.
	@Override
	public void stop(Runnable stopped) {
		new Thread(() -> {
			stop();
			stopped.run();
		}, "minyi-stop").start();
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

}
