package cn.minyi.standalone.serve;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import cn.minyi.standalone.console.Console;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started so far, so that it can be stopped in order at any moment, also in
 * the middle of a start.
 */
final class Running {

	private static final Logger logger = LoggerFactory.getLogger(Running.class);

	private final Map<Part, Runnable> parts = new EnumMap<>(Part.class);

	private final Console console;

	private boolean stopping;

	Running(Console console) {
		this.console = console;
	}

	/**
	 * Takes over a part that has just been started. If the stop has begun meanwhile the
	 * part is stopped at once.
	 */
	<T> T add(Part part, T started, Consumer<T> stop) {
		synchronized (this) {
			if (!this.stopping) {
				this.parts.put(part, () -> stop.accept(started));
				return started;
			}
		}
		stop(part, () -> stop.accept(started));
		throw new CancellationException("Stopped while starting");
	}

	synchronized boolean isStopping() {
		return this.stopping;
	}

	synchronized boolean isEmpty() {
		return this.parts.isEmpty();
	}

	/**
	 * Stops all parts in their order. A part that does not stop as it should does not
	 * keep the others from stopping.
	 */
	void stop() {
		Map<Part, Runnable> ending;
		synchronized (this) {
			this.stopping = true;
			ending = new EnumMap<>(Part.class);
			ending.putAll(this.parts);
			this.parts.clear();
		}
		ending.forEach(this::stop);
	}

	private void stop(Part part, Runnable action) {
		long started = System.nanoTime();
		try {
			action.run();
			if (!part.silent()) {
				this.console.done(part.title() + "已停止", started);
			}
		}
		// Whatever it is, the other parts must still be stopped.
		catch (RuntimeException ex) {
			logger.error("{}没有正常停止", part.title(), ex);
		}
	}

}
