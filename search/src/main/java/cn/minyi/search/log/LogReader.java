package cn.minyi.search.log;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic of one partition from its beginning and follows it, for what is small
 * enough that every instance keeps all of it in memory. It waits for a broker that is not
 * there yet. Safe for use by many threads.
 */
public abstract class LogReader implements SmartLifecycle {

	/** The only partition, for the order of all records decides. */
	public static final int PARTITION = 0;

	private static final Logger logger = LoggerFactory.getLogger(LogReader.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final long PAUSE_MILLIS = 1_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final TopicPartition log;

	private final Object monitor = new Object();

	// The offset that is read next.
	private long next;

	private boolean complete;

	private boolean waiting;

	private volatile @Nullable CountDownLatch stop;

	/**
	 * Makes one that is not started.
	 * @param consumers makes a consumer without a group
	 * @param topic the topic
	 */
	protected LogReader(ConsumerFactory<String, byte[]> consumers, Topic topic) {
		this.consumers = consumers;
		this.log = new TopicPartition(topic.topicName(), PARTITION);
	}

	/**
	 * Takes the next record, in the thread that reads.
	 * @param key its key
	 * @param value null if the key is to be forgotten
	 * @throws UnreadableRecordException if it says nothing; it is passed over
	 */
	protected abstract void read(String key, byte @Nullable [] value);

	/**
	 * Whether the topic was read to the end that it had at the start.
	 * @return false while nothing can be said of its content
	 */
	public final boolean isComplete() {
		synchronized (this.monitor) {
			return this.complete;
		}
	}

	/**
	 * Awaits that a record is read.
	 * @param offset its place in the topic
	 * @param patience how long to wait at most
	 * @return whether it was read in time
	 */
	public final boolean await(long offset, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		synchronized (this.monitor) {
			while (this.next <= offset) {
				long millis = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (millis <= 0) {
					return false;
				}
				try {
					this.monitor.wait(millis);
				}
				catch (InterruptedException ex) {
					Thread.currentThread().interrupt();
					return false;
				}
			}
			return true;
		}
	}

	@Override
	public final void start() {
		CountDownLatch stopping = new CountDownLatch(1);
		this.stop = stopping;
		Thread thread = new Thread(() -> run(stopping), this.log.topic());
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public final void stop() {
		CountDownLatch stopping = this.stop;
		if (stopping != null) {
			stopping.countDown();
			this.stop = null;
		}
	}

	@Override
	public final boolean isRunning() {
		return this.stop != null;
	}

	private void run(CountDownLatch stopping) {
		while (goesOn(stopping)) {
			try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(null, this.log.topic(), null)) {
				follow(consumer, stopping);
			}
			catch (KafkaException ex) {
				if (!this.waiting) {
					logger.warn("Waiting for {}: {}", this.log.topic(), ex.getClass().getSimpleName());
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
		List<TopicPartition> only = List.of(this.log);
		consumer.assign(only);
		consumer.seek(this.log, Math.max(this.next, consumer.beginningOffsets(only, PATIENCE).get(this.log)));
		long end = consumer.endOffsets(only, PATIENCE).get(this.log);
		while (goesOn(stopping)) {
			consumer.poll(POLL).forEach(this::take);
			reached(consumer.position(this.log, PATIENCE), end);
		}
	}

	private boolean exists(Consumer<String, byte[]> consumer) {
		List<?> partitions = consumer.partitionsFor(this.log.topic(), PATIENCE);
		return partitions != null && !partitions.isEmpty();
	}

	private void take(ConsumerRecord<String, byte[]> record) {
		try {
			read(record.key(), record.value());
		}
		catch (UnreadableRecordException ex) {
			logger.warn("A record of {} at offset {} cannot be read: {}", record.topic(), record.offset(),
					ex.getMessage());
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
