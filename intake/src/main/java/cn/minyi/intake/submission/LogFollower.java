package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings every {@link LogReader} the records of its topic, by one consumer. It waits for
 * a broker that is not there yet.
 */
@Component
final class LogFollower implements SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(LogFollower.class);

	private static final Duration POLL = Duration.ofMillis(200);

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final long PAUSE_MILLIS = 1_000;

	private final Map<TopicPartition, LogReader> readers;

	private final Map<TopicPartition, Long> next = new HashMap<>();

	private final ConsumerFactory<String, byte[]> consumers;

	private boolean waiting;

	private volatile @Nullable CountDownLatch stop;

	LogFollower(List<LogReader> readers, KafkaProperties kafka) {
		this.readers = readers.stream()
			.collect(Collectors.toMap((reader) -> new TopicPartition(reader.topic().topicName(), 0),
					Function.identity()));
		Map<String, Object> settings = kafka.buildConsumerProperties();
		// Every instance reads all of it, so there is nothing to commit.
		settings.put("enable.auto.commit", false);
		settings.put("auto.offset.reset", "earliest");
		// A broker would make it with too many partitions.
		settings.put("allow.auto.create.topics", false);
		settings.remove("group.id");
		this.consumers = new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(),
				new ByteArrayDeserializer());
	}

	@Override
	public void start() {
		CountDownLatch stopping = new CountDownLatch(1);
		this.stop = stopping;
		Thread thread = new Thread(() -> run(stopping), "minyi-logs");
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
		while (!this.readers.isEmpty() && goesOn(stopping)) {
			try (Consumer<String, byte[]> consumer = this.consumers.createConsumer(null, "minyi-intake-logs", null)) {
				follow(consumer, stopping);
			}
			catch (KafkaException ex) {
				if (!this.waiting) {
					logger.warn("Waiting for the logs: {}", ex.getClass().getSimpleName());
					this.waiting = true;
				}
				pause(stopping);
			}
		}
	}

	private void follow(Consumer<String, byte[]> consumer, CountDownLatch stopping) {
		while (goesOn(stopping) && !allExist(consumer)) {
			pause(stopping);
		}
		if (!goesOn(stopping)) {
			return;
		}
		consumer.assign(this.readers.keySet());
		consumer.beginningOffsets(this.readers.keySet(), PATIENCE)
			.forEach((log, begin) -> consumer.seek(log, Math.max(begin, this.next.getOrDefault(log, begin))));
		Map<TopicPartition, Long> ends = consumer.endOffsets(this.readers.keySet(), PATIENCE);
		while (goesOn(stopping)) {
			for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
				TopicPartition log = new TopicPartition(record.topic(), record.partition());
				if (record.key() != null) {
					this.readers.get(log).read(record.key(), record.value());
				}
				this.next.put(log, record.offset() + 1);
			}
			this.readers.forEach((log, reader) -> reader.reached(consumer.position(log, PATIENCE) >= ends.get(log)));
			this.waiting = false;
		}
	}

	private boolean allExist(Consumer<String, byte[]> consumer) {
		return this.readers.keySet().stream().allMatch((log) -> {
			List<?> partitions = consumer.partitionsFor(log.topic(), PATIENCE);
			return partitions != null && !partitions.isEmpty();
		});
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
