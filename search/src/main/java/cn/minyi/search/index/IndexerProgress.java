package cn.minyi.search.index;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.Topic;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the indexer has come with the index that is searched. For one thread.
 */
public final class IndexerProgress {

	private final Generations generations;

	private final Admin admin;

	private @Nullable Generation generation;

	private @Nullable Map<TopicPartition, Long> mark;

	private Instant markedAt = Instant.EPOCH;

	private Instant passed = Instant.EPOCH;

	/**
	 * Looks at the indexer from outside.
	 * @param client the connection to Elasticsearch
	 * @param admin the connection to Kafka
	 */
	public IndexerProgress(ElasticsearchClient client, Admin admin) {
		this.generations = new Generations(client);
		this.admin = admin;
	}

	/**
	 * Up to when everything is in the index, or set aside.
	 * @param now the current time
	 * @return what Kafka had before this moment, the indexer has dealt with; long ago if
	 * the index is being filled anew
	 * @throws IOException if Elasticsearch cannot be reached
	 * @throws IllegalStateException if Kafka does not answer
	 */
	public Instant passed(Instant now) throws IOException {
		Optional<Generation> current = this.generations.find();
		if (current.isEmpty() || !current.get().equals(this.generation)) {
			this.generation = current.orElse(null);
			this.mark = null;
			this.passed = Instant.EPOCH;
		}
		if (this.generation == null) {
			return this.passed;
		}
		GroupProgress group = new GroupProgress(this.admin, this.generation.consumerGroup());
		if (this.mark == null) {
			this.mark = group.ends();
			this.markedAt = now;
		}
		if (group.remaining(group.begins(), this.mark) == 0) {
			this.passed = this.markedAt;
			this.mark = null;
		}
		return this.passed;
	}

	/**
	 * How far the indexer has come in each partition.
	 * @return the offset that it reads next; nothing for partitions that it has not begun
	 * @throws IOException if Elasticsearch cannot be reached
	 * @throws IllegalStateException if Kafka does not answer
	 */
	public Map<TopicPartition, Long> committed() throws IOException {
		Optional<Generation> current = this.generations.find();
		return current.isEmpty() ? new HashMap<>()
				: new GroupProgress(this.admin, current.get().consumerGroup()).committed();
	}

	/**
	 * Whether a group has read a topic to its end.
	 * @param group its name
	 * @param topic the topic
	 * @return true if nothing was left at some moment of this call
	 * @throws IllegalStateException if Kafka does not answer
	 */
	public boolean upToDate(String group, Topic topic) {
		GroupProgress progress = new GroupProgress(this.admin, group, topic.topicName());
		return progress.remaining(progress.begins(), progress.ends()) == 0;
	}

}
