package cn.minyi.search.channels;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.channel.ChannelEntry;
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
 * Reads the register from its beginning and follows it; every instance keeps all of it in
 * memory. It waits for a broker that is not there yet.
 */
@Component
class RegisterReader implements SmartLifecycle {

	/** The only partition. */
	static final int PARTITION = 0;

	private static final Logger logger = LoggerFactory.getLogger(RegisterReader.class);

	private static final TopicPartition LOG = new TopicPartition(Topic.CHANNELS.topicName(), PARTITION);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final long PAUSE_MILLIS = 1_000;

	private final ConsumerFactory<String, byte[]> consumers;

	private final Object monitor = new Object();

	private final Map<String, ChannelEntry> entries = new TreeMap<>();

	// The offset that is read next.
	private long next;

	private boolean complete;

	private volatile @Nullable CountDownLatch stop;

	RegisterReader(ConsumerFactory<String, byte[]> consumers) {
		this.consumers = consumers;
	}

	/**
	 * The register.
	 * @return entries in the order of their codes; empty if it was not read to its end
	 * yet
	 */
	Optional<List<ChannelEntry>> entries() {
		synchronized (this.monitor) {
			return this.complete ? Optional.of(List.copyOf(this.entries.values())) : Optional.empty();
		}
	}

	/**
	 * Awaits that a record is read.
	 * @param offset its place in the topic
	 * @param patience how long to wait at most
	 * @return whether it was read in time
	 */
	boolean await(long offset, Duration patience) {
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
	public void start() {
		CountDownLatch stopping = new CountDownLatch(1);
		this.stop = stopping;
		Thread thread = new Thread(() -> run(stopping), "minyi-channels");
		thread.setDaemon(true);
		thread.start();
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
		while (stopping.getCount() > 0) {
			try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(null, "minyi-channels", null)) {
				follow(consumer, stopping);
			}
			catch (KafkaException ex) {
				logger.debug("Waiting for the register of channels: {}", ex.getClass().getSimpleName());
				pause(stopping);
			}
		}
	}

	private void follow(Consumer<String, byte[]> consumer, CountDownLatch stopping) {
		// The indexer makes the topics as soon as there is a broker.
		while (stopping.getCount() > 0 && consumer.partitionsFor(LOG.topic(), PATIENCE).isEmpty()) {
			pause(stopping);
		}
		if (stopping.getCount() == 0) {
			return;
		}
		consumer.assign(List.of(LOG));
		consumer.seek(LOG, Math.max(this.next, consumer.beginningOffsets(List.of(LOG), PATIENCE).get(LOG)));
		long end = consumer.endOffsets(List.of(LOG), PATIENCE).get(LOG);
		while (stopping.getCount() > 0) {
			consumer.poll(POLL).forEach(this::read);
			reached(consumer.position(LOG, PATIENCE), end);
		}
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		try {
			ChannelEntry entry = (record.value() != null) ? Wire.read(record.value(), ChannelEntry.class) : null;
			synchronized (this.monitor) {
				if (entry != null) {
					this.entries.put(record.key(), entry);
				}
				else {
					this.entries.remove(record.key());
				}
			}
		}
		catch (UnreadableRecordException ex) {
			logger.warn("An entry of the register at offset {} cannot be read: {}", record.offset(), ex.getMessage());
		}
	}

	private void reached(long position, long end) {
		synchronized (this.monitor) {
			this.next = position;
			this.complete = this.complete || position >= end;
			this.monitor.notifyAll();
		}
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
