package cn.minyi.search.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * How far a consumer group has read the topics.
 */
final class GroupProgress {

	private final Admin admin;

	private final String group;

	private final List<String> topics;

	GroupProgress(Admin admin, String group) {
		this(admin, group, IndexingContainers.topics());
	}

	GroupProgress(Admin admin, String group, String... topics) {
		this.admin = admin;
		this.group = group;
		this.topics = List.of(topics);
	}

	/**
	 * Where the topics end now.
	 * @return offset of the next record, by partition
	 * @throws IllegalStateException if a topic does not exist or Kafka does not answer
	 */
	Map<TopicPartition, Long> ends() {
		return offsets(OffsetSpec.latest());
	}

	/**
	 * Where the topics begin.
	 * @return offset of the first record that is kept, by partition
	 * @throws IllegalStateException if a topic does not exist or Kafka does not answer
	 */
	Map<TopicPartition, Long> begins() {
		return offsets(OffsetSpec.earliest());
	}

	/**
	 * How many offsets are still to be read, of those between two marks.
	 * @param begins where the topics begin
	 * @param ends where to read to
	 * @return 0 if the group has committed all
	 */
	long remaining(Map<TopicPartition, Long> begins, Map<TopicPartition, Long> ends) {
		Map<TopicPartition, Long> committed = committed();
		long remaining = 0;
		for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
			Long read = committed.get(end.getKey());
			long from = (read != null) ? read : begins.getOrDefault(end.getKey(), 0L);
			remaining += Math.max(0, end.getValue() - from);
		}
		return remaining;
	}

	/**
	 * How far the group has read.
	 * @return offset of the next record, of the partitions that it has begun
	 * @throws IllegalStateException if Kafka does not answer
	 */
	Map<TopicPartition, Long> committed() {
		Map<TopicPartition, Long> committed = new HashMap<>();
		answer(this.admin.listConsumerGroupOffsets(this.group).partitionsToOffsetAndMetadata())
			.forEach((partition, read) -> {
				if (read != null) {
					committed.put(partition, read.offset());
				}
			});
		return committed;
	}

	/**
	 * Whether somebody is reading for the group now.
	 * @return false also for a group that does not exist
	 */
	boolean active() {
		try {
			ConsumerGroupDescription description = this.admin.describeConsumerGroups(List.of(this.group))
				.describedGroups()
				.get(this.group)
				.get();
			return description.groupState() != GroupState.EMPTY && description.groupState() != GroupState.DEAD;
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof GroupIdNotFoundException) {
				return false;
			}
			throw unanswered(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private Map<TopicPartition, Long> offsets(OffsetSpec spec) {
		Map<TopicPartition, OffsetSpec> asked = partitions().stream()
			.collect(Collectors.toMap(Function.identity(), (partition) -> spec));
		Map<TopicPartition, Long> offsets = new HashMap<>();
		for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each : answer(this.admin.listOffsets(asked).all())
			.entrySet()) {
			offsets.put(each.getKey(), each.getValue().offset());
		}
		return offsets;
	}

	private Set<TopicPartition> partitions() {
		return answer(this.admin.describeTopics(this.topics).allTopicNames()).values()
			.stream()
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.collect(Collectors.toSet());
	}

	private static <T> T answer(KafkaFuture<T> future) {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw unanswered(ex);
		}
		catch (InterruptedException ex) {
			throw interrupted();
		}
	}

	private static IllegalStateException unanswered(ExecutionException ex) {
		return new IllegalStateException((ex.getCause() instanceof UnknownTopicOrPartitionException)
				? "Kafka 里还没有民意的主题。请先启动一次服务。" : "Kafka 没有应答。请确认它在运行、地址正确，再重新执行。", ex);
	}

	private static IllegalStateException interrupted() {
		Thread.currentThread().interrupt();
		return new IllegalStateException("已中断。可以随时重新执行。");
	}

}
