package cn.minyi.intake.notice;

import java.util.List;

import cn.minyi.intake.submission.Following;

import org.springframework.context.SmartLifecycle;

/**
 * Several followers that start and stop together.
 */
final class AllFollowing implements SmartLifecycle {

	private final List<Following> parts;

	private volatile boolean running;

	AllFollowing(List<Following> parts) {
		this.parts = List.copyOf(parts);
	}

	@Override
	public void start() {
		this.parts.forEach(Following::start);
		this.running = true;
	}

	@Override
	public void stop() {
		this.parts.forEach(Following::stop);
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
