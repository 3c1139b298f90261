package cn.minyi.domain;

/**
 * The topics through which the applications meet. Those that belong to a submission have
 * the same number of partitions and are partitioned by its id, so that one consumer sees
 * all that concerns a submission.
 */
public enum Topic {

	/** {@link Submission}s by id; an empty value erases one. */
	SUBMISSIONS("minyi.submissions", true),

	/** {@link Classification}s by submission id; the last one counts. */
	CLASSIFICATIONS("minyi.classifications", true),

	/**
	 * {@link cn.minyi.domain.followup.CaseEvent}s. The key is the submission id, a slash
	 * and the event id, so that compaction keeps every event; the partition is that of
	 * the submission id alone.
	 */
	CASE_EVENTS("minyi.case-events", true),

	/**
	 * {@link Classification}s by the model on trial, by submission id; the last one
	 * counts. Nothing is decided by them.
	 */
	SHADOW_CLASSIFICATIONS("minyi.shadow-classifications", true),

	/**
	 * {@link cn.minyi.domain.learning.ModelEvent}s by event id. One partition, because
	 * their order decides.
	 */
	MODEL_EVENTS("minyi.model-events", false, true),

	/** Records that could not be processed, with their original bytes. */
	DEAD_LETTERS("minyi.dead-letters", false);

	private final String topicName;

	private final boolean compacted;

	private final boolean onePartition;

	Topic(String topicName, boolean compacted) {
		this(topicName, compacted, false);
	}

	Topic(String topicName, boolean compacted, boolean onePartition) {
		this.topicName = topicName;
		this.compacted = compacted;
		this.onePartition = onePartition;
	}

	/**
	 * The name in Kafka.
	 * @return lower-case letters, dots and hyphens
	 */
	public String topicName() {
		return this.topicName;
	}

	/**
	 * Whether the topic keeps the last record of every key for ever. The others keep all
	 * records for ever until a deployment sets a limit.
	 * @return true for compaction
	 */
	public boolean compacted() {
		return this.compacted;
	}

	/**
	 * Whether the topic has exactly one partition, whatever a deployment sets for the
	 * others.
	 * @return true if all its records stand in one order
	 */
	public boolean onePartition() {
		return this.onePartition;
	}

}
