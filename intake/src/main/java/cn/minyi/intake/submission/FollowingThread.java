package cn.minyi.intake.submission;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import cn.minyi.domain.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads a topic for one {@link Follower}. An outage never ends it: it starts anew.
 */
final class FollowingThread extends Thread implements AutoCloseable, ConsumerRebalanceListener {

	private static final Logger logger = LoggerFactory.getLogger(FollowingThread.class);

	private static final Duration IDLE = Duration.ofMillis(200);

	private static final Duration WAIT = Duration.ofSeconds(1);

	private static final Duration BACK_OFF = Duration.ofSeconds(2);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ConsumerFactory<String, byte[]> consumers;

	private final Topic topic;

	private final @Nullable String group;

	private final Follower follower;

	private final boolean fromBeginning;

	private final CountDownLatch stopped = new CountDownLatch(1);

	// By partition: what nobody has acted on begins here, and what was there when reading
	// began ends here.
	private final Map<TopicPartition, Long> freshFrom = new HashMap<>();

	private final Map<TopicPartition, Long> knownUntil = new HashMap<>();

	private volatile @Nullable Consumer<String, byte[]> consumer;

	FollowingThread(ConsumerFactory<String, byte[]> consumers, Topic topic, @Nullable String group, Follower follower,
			boolean fromBeginning) {
		super(((group != null) ? group : "minyi-table") + '-' + topic.topicName());
		this.consumers = consumers;
		this.topic = topic;
		this.group = group;
		this.follower = follower;
		this.fromBeginning = fromBeginning;
		setDaemon(true);
	}

	@Override
	public void run() {
		while (!isStopped()) {
			try (Consumer<String, byte[]> opened = open()) {
				this.consumer = opened;
				follow(opened);
			}
			catch (WakeupException ex) {
				// Somebody closes it.
			}
			catch (KafkaException | org.springframework.kafka.KafkaException ex) {
				logger.warn("{} starts again: {}", getName(), ex.getClass().getSimpleName());
				pause(BACK_OFF);
			}
			catch (RuntimeException ex) {
				// Nobody else would notice that a follower is gone.
				logger.error("{} failed and starts again", getName(), ex);
				pause(BACK_OFF);
			}
			finally {
				this.consumer = null;
				List.copyOf(this.knownUntil.keySet()).forEach(this::forget);
			}
		}
	}

	private Consumer<String, byte[]> open() {
		Consumer<String, byte[]> opened = this.consumers.createConsumer(this.group, '-' + getName());
		if (this.group != null) {
			opened.subscribe(List.of(this.topic.topicName()), this);
		}
		return opened;
	}

	private void follow(Consumer<String, byte[]> opened) {
		if (this.group == null) {
			assignAll(opened);
		}
		boolean busy = false;
		while (!isStopped()) {
			boolean caughtUp = isCaughtUp(opened);
			if (caughtUp && this.follower.full()) {
				opened.pause(opened.assignment());
			}
			else {
				opened.resume(opened.assignment());
			}
			opened.poll(busy ? Duration.ZERO : IDLE).forEach(this::read);
			Follower.Progress progress = isCaughtUp(opened) ? act(opened) : Follower.Progress.DONE;
			busy = progress == Follower.Progress.MORE;
			if (progress == Follower.Progress.WAITING) {
				pause(WAIT);
			}
		}
	}

	private void assignAll(Consumer<String, byte[]> opened) {
		List<TopicPartition> partitions = List.of();
		while (partitions.isEmpty() && !isStopped()) {
			partitions = opened.partitionsFor(this.topic.topicName())
				.stream()
				.map((each) -> new TopicPartition(each.topic(), each.partition()))
				.toList();
			if (partitions.isEmpty()) {
				pause(BACK_OFF);
			}
		}
		opened.assign(partitions);
		onPartitionsAssigned(partitions);
	}

	private void read(ConsumerRecord<String, byte[]> record) {
		if (record.key() != null) {
			TopicPartition partition = new TopicPartition(record.topic(), record.partition());
			this.follower.read(new Follower.Line(record.partition(), record.key(), record.value(),
					Instant.ofEpochMilli(record.timestamp()), record.headers().lastHeader(Topic.SEALED_ANEW) == null
							&& record.offset() >= this.freshFrom.getOrDefault(partition, 0L)));
		}
	}

	private boolean isCaughtUp(Consumer<String, byte[]> opened) {
		return this.knownUntil.entrySet()
			.stream()
			.allMatch((each) -> opened.position(each.getKey()) >= each.getValue());
	}

	private Follower.Progress act(Consumer<String, byte[]> opened) {
		try {
			Follower.Progress progress = this.follower.act();
			if (progress == Follower.Progress.DONE) {
				commit(opened);
			}
			return progress;
		}
		catch (IntakeUnavailableException ex) {
			logger.warn("{} has to wait: {}", getName(), ex.getMessage());
			pause(BACK_OFF);
			return Follower.Progress.WAITING;
		}
	}

	private void commit(Consumer<String, byte[]> opened) {
		if (this.group == null) {
			return;
		}
		Map<TopicPartition, OffsetAndMetadata> done = new HashMap<>();
		for (TopicPartition partition : this.knownUntil.keySet()) {
			long position = opened.position(partition);
			if (position > this.freshFrom.getOrDefault(partition, 0L)) {
				done.put(partition, new OffsetAndMetadata(position));
			}
		}
		if (!done.isEmpty()) {
			opened.commitSync(done);
			done.forEach((partition, offset) -> this.freshFrom.put(partition, offset.offset()));
		}
	}

	@Override
	public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
		Consumer<String, byte[]> opened = this.consumer;
		if (opened == null || partitions.isEmpty()) {
			return;
		}
		Map<TopicPartition, Long> begins = opened.beginningOffsets(partitions);
		Map<TopicPartition, Long> ends = opened.endOffsets(partitions);
		Map<TopicPartition, OffsetAndMetadata> committed = (this.group != null)
				? opened.committed(Set.copyOf(partitions)) : Map.of();
		for (TopicPartition partition : partitions) {
			OffsetAndMetadata offset = committed.get(partition);
			long fresh = (offset != null) ? offset.offset() : begins.get(partition);
			this.freshFrom.put(partition, fresh);
			this.knownUntil.put(partition, this.fromBeginning ? ends.get(partition) : 0L);
			this.follower.begin(partition.partition());
			if (this.fromBeginning) {
				opened.seek(partition, begins.get(partition));
			}
		}
	}

	@Override
	public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
		partitions.forEach(this::forget);
	}

	private void forget(TopicPartition partition) {
		this.freshFrom.remove(partition);
		this.knownUntil.remove(partition);
		this.follower.end(partition.partition());
	}

	private boolean isStopped() {
		return this.stopped.getCount() == 0;
	}

	private void pause(Duration time) {
		try {
			this.stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			this.stopped.countDown();
		}
	}

	@Override
	public void close() {
		this.stopped.countDown();
		Consumer<String, byte[]> opened = this.consumer;
		if (opened != null) {
			opened.wakeup();
		}
		try {
			join(PATIENCE.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
