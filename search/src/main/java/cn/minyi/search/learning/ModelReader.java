package cn.minyi.search.learning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the log of models from its beginning and follows it. The log is small, so that
 * every instance keeps all of it in memory. It waits for a broker that is not there yet.
 */
@Component
class ModelReader implements SmartLifecycle {

	/** The only partition, for the order of all events decides. */
	static final int PARTITION = 0;

	private static final Logger logger = LoggerFactory.getLogger(ModelReader.class);

	private static final TopicPartition LOG = new TopicPartition(Topic.MODEL_EVENTS.topicName(), PARTITION);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final long PAUSE_MILLIS = 1_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final Object monitor = new Object();

	private ModelHistory history = ModelHistory.of(List.of());

	// The offset that is read next.
	private long next;

	private boolean complete;

	private boolean waiting;

	private volatile @Nullable CountDownLatch stop;

	private @Nullable Thread thread;

	ModelReader(ConsumerFactory<String, byte[]> consumers) {
		this.consumers = consumers;
	}

	/**
	 * What the log tells.
	 * @return empty if it was not read to its end yet
	 */
	Optional<ModelHistory> history() {
		synchronized (this.monitor) {
			return this.complete ? Optional.of(this.history) : Optional.empty();
		}
	}

	/**
	 * Awaits that an event is read.
	 * @param offset its place in the log
	 * @param patience how long to wait at most
	 * @return what the log tells then; empty if it was not reached in time
	 */
	Optional<ModelHistory> await(long offset, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		synchronized (this.monitor) {
			while (this.next <= offset) {
				long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (millis <= 0) {
					return Optional.empty();
				}
				try {
					this.monitor.wait(millis);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return Optional.empty();
				}
			}
			return Optional.of(this.history);
		}
	}

	@Override
	public void start() {
		CountDownLatch stopping = new CountDownLatch(1);
		this.stop = stopping;
		this.thread = new Thread(() -> run(stopping), "minyi-models");
		this.thread.setDaemon(true);
		this.thread.start();
	}

	@Override
	public void stop() {
		CountDownLatch stopping = this.stop;
		if (stopping != null) {
			stopping.countDown();
			this.stop = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.stop != null;
	}

	private void run(CountDownLatch stopping) {
		while (goesOn(stopping)) {
			try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(null, "minyi-models", null)) {
				follow(consumer, stopping);
			}
			catch (KafkaException ex) {
				if (!this.waiting) {
					logger.warn("Waiting for the log of models: {}", ex.getClass().getSimpleName());
					this.waiting = true;
				}
				pause(stopping);
			}
		}
	}

	private void follow(Consumer<String, byte[]> consumer, CountDownLatch stopping) {
		// The indexer makes the topics as soon as there is a broker.
		while (goesOn(stopping) && !exists(consumer)) {
			pause(stopping);
		}
		if (!goesOn(stopping)) {
			return;
		}
		consumer.assign(List.of(LOG));
		consumer.seek(LOG, Math.max(this.next, consumer.beginningOffsets(List.of(LOG), PATIENCE).get(LOG)));
		long end = consumer.endOffsets(List.of(LOG), PATIENCE).get(LOG);
		while (goesOn(stopping)) {
			consumer.poll(POLL).forEach(this::read);
			reached(consumer.position(LOG, PATIENCE), end);
		}
	}

	private static boolean exists(Consumer<String, byte[]> consumer) {
		List<?> partitions = consumer.partitionsFor(LOG.topic(), PATIENCE);
		return partitions != null && !partitions.isEmpty();
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		if (record.value() == null) {
			return;
		}
		try {
			ModelEvent event = Wire.read(record.value(), ModelEvent.class);
			synchronized (this.monitor) {
				this.history = this.history.apply(event);
			}
		}
		catch (UnreadableRecordException ex) {
			logger.warn("A model event at offset {} cannot be read: {}", record.offset(), ex.getMessage());
		}
	}

	private void reached(long position, long end) {
		synchronized (this.monitor) {
			this.next = position;
			this.complete = this.complete || position >= end;
			this.monitor.notifyAll();
		}
		this.waiting = false;
	}

	private static boolean goesOn(CountDownLatch stopping) {
		return stopping.getCount() > 0;
	}

	private static void pause(CountDownLatch stopping) {
		try {
			stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			stopping.countDown();
		}
	}

}
