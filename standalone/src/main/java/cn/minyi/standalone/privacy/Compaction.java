package cn.minyi.standalone.privacy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ConfigEntry.ConfigSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Makes Kafka forget old records now. By itself it never touches the file that it writes
 * to, and others only when enough has come together; so the files are closed, and for a
 * while everything counts as enough.
 */
final class Compaction {

	private static final Duration CLOSE_AFTER = Duration.ofSeconds(1);

	// Read again from the beginning, so not too often.
	private static final Duration PAUSE = Duration.ofSeconds(3);

	private static final Map<String, String> HURRIED = Map.of(TopicConfig.SEGMENT_MS_CONFIG,
			String.valueOf(CLOSE_AFTER.toMillis()), TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "1000",
			TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.0");

	private final TopicRecords topics;

	Compaction(TopicRecords topics) {
		this.topics = topics;
	}

	/**
	 * Makes Kafka forget, and waits for it.
	 * @param erased records of which only tombstones may be left
	 * @param patience how long to wait
	 * @return the number of records that still have content
	 */
	long forget(Collection<Trace> erased, Duration patience) {
		Set<String> names = new HashSet<>();
		erased.forEach((each) -> names.add(each.partition().topic()));
		if (erased.isEmpty()) {
			return 0;
		}
		try (Admin admin = Admin.create(this.topics.config())) {
			Map<ConfigResource, Collection<AlterConfigOp>> back = hurry(admin, names);
			try {
				return waitFor(erased, patience);
			}
			finally {
				alter(admin, back);
			}
		}
	}

	private long waitFor(Collection<Trace> erased, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		pause(CLOSE_AFTER.plusMillis(200));
		// A write closes the file in which the first tombstones are.
		this.topics.write(tombstones(erased));
		long left = left(erased);
		while (left > 0 && System.nanoTime() < end) {
			pause(PAUSE);
			left = left(erased);
		}
		return left;
	}

	/**
	 * The records that make Kafka forget.
	 * @param erased what
	 * @return one for each
	 */
	static List<ProducerRecord<String, byte @Nullable []>> tombstones(Collection<Trace> erased) {
		List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
		erased.forEach((each) -> records
			.add(new ProducerRecord<>(each.partition().topic(), each.partition().partition(), each.key(), null)));
		return records;
	}

	private long left(Collection<Trace> erased) {
		Set<Trace> wanted = new HashSet<>(erased);
		Set<TopicPartition> partitions = new HashSet<>();
		erased.forEach((each) -> partitions.add(each.partition()));
		long[] left = new long[1];
		this.topics.read(partitions, (record) -> {
			TopicPartition partition = new TopicPartition(record.topic(), record.partition());
			if (record.value() != null && record.key() != null && wanted.contains(new Trace(partition, record.key()))) {
				left[0]++;
			}
		});
		return left[0];
	}

	// Returns what has to be altered to have everything as before.
	private static Map<ConfigResource, Collection<AlterConfigOp>> hurry(Admin admin, Set<String> names) {
		List<ConfigResource> resources = names.stream()
			.map((name) -> new ConfigResource(ConfigResource.Type.TOPIC, name))
			.toList();
		Map<ConfigResource, Collection<AlterConfigOp>> back = new HashMap<>();
		Map<ConfigResource, Collection<AlterConfigOp>> forth = new HashMap<>();
		answer(admin.describeConfigs(resources).all()).forEach((resource, config) -> {
			back.put(resource, HURRIED.keySet().stream().map((name) -> before(config, name)).toList());
			forth.put(resource,
					HURRIED.entrySet()
						.stream()
						.map((each) -> new AlterConfigOp(new ConfigEntry(each.getKey(), each.getValue()), OpType.SET))
						.toList());
		});
		alter(admin, forth);
		return back;
	}

	private static AlterConfigOp before(Config config, String name) {
		ConfigEntry entry = config.get(name);
		// What is as hurried as here was left by one that was killed.
		boolean own = entry != null && entry.source() == ConfigSource.DYNAMIC_TOPIC_CONFIG
				&& !entry.value().equals(HURRIED.get(name));
		return new AlterConfigOp(new ConfigEntry(name, own ? entry.value() : ""), own ? OpType.SET : OpType.DELETE);
	}

	private static void alter(Admin admin, Map<ConfigResource, Collection<AlterConfigOp>> changes) {
		if (!changes.isEmpty()) {
			answer(admin.incrementalAlterConfigs(changes).all());
		}
	}

	private static <T> T answer(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new KafkaException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

	private static void pause(Duration time) {
		try {
			Thread.sleep(time.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new KafkaException(ex);
		}
	}

}
