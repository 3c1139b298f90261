package cn.minyi.classifier.stream;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.classifier.log.ModelLogReader;
import cn.minyi.domain.learning.ModelHistory;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Follows what people decide about models, in a thread of its own, and puts it into
 * effect. Each classifier reads the whole log; no offsets are kept.
 */
@Component
class ModelFollower {

	private static final Logger logger = LoggerFactory.getLogger(ModelFollower.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	private static final int STOP_MILLIS = 10_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final ModelsInUse models;

	private final StreamSettings settings;

	private volatile boolean ready;

	private @Nullable Thread thread;

	private volatile @Nullable ModelLogReader reader;

	private volatile CountDownLatch stopping = new CountDownLatch(1);

	ModelFollower(ConsumerFactory<String, byte[]> consumers, ModelsInUse models, StreamSettings settings,
			StreamMeters meters) {
		this.consumers = consumers;
		this.models = models;
		this.settings = settings;
		meters.countMissing(models);
	}

	/** Begins to read; the topic has to be there. */
	synchronized void start() {
		this.stopping = new CountDownLatch(1);
		this.ready = false;
		this.thread = new Thread(this::run, "minyi-classifier-models");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	synchronized boolean isRunning() {
		return this.thread != null;
	}

	/** Whether all that was decided before the start is in effect. */
	boolean isReady() {
		return this.ready;
	}

	synchronized void stop() {
		Thread running = this.thread;
		if (running == null) {
			return;
		}
		this.stopping.countDown();
		ModelLogReader waiting = this.reader;
		if (waiting != null) {
			waiting.wakeUp();
		}
		try {
			running.join(STOP_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	private void run() {
		while (this.stopping.getCount() > 0) {
			try (ModelLogReader opened = new ModelLogReader(
					this.consumers.createConsumer("minyi-classifier-models", "-models"))) {
				this.reader = opened;
				follow(opened);
			}
			catch (WakeupException ex) {
				// Stopped.
			}
			catch (KafkaException ex) {
				logger.warn("What was decided about models cannot be read just now: {}", ex.toString());
				pause();
			}
			finally {
				this.reader = null;
			}
		}
	}

	private void pause() {
		try {
			if (this.stopping.await(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
				logger.debug("Stopped while waiting for Kafka");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void follow(ModelLogReader opened) {
		ModelHistory known = opened.readToEnd();
		put(known);
		long tried = System.nanoTime();
		while (this.stopping.getCount() > 0) {
			ModelHistory now = opened.poll(POLL);
			boolean again = !this.models.missing().isEmpty()
					&& System.nanoTime() - tried > this.settings.modelRetry().toNanos();
			if (now != known || again) {
				known = now;
				put(known);
				tried = System.nanoTime();
			}
		}
	}

	private void put(ModelHistory history) {
		this.models.follow(history);
		this.ready = true;
	}

}
