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
	 * {@link cn.minyi.domain.followup.CaseNote}s: what happened to a submission beside
	 * the steps of staff. Keyed and partitioned like {@link #CASE_EVENTS}.
	 */
	CASE_NOTES("minyi.case-notes", true),

	/**
	 * {@link cn.minyi.domain.notice.Notification}s to citizens by their id: first as due,
	 * then as sent or given up.
	 */
	NOTIFICATIONS("minyi.notifications", true),

	/**
	 * {@link cn.minyi.domain.notice.OptOut}s by the keyed hash of the phone number; an
	 * empty value takes one back.
	 */
	OPT_OUTS("minyi.opt-outs", true),

	/** {@link cn.minyi.domain.ledger.LedgerEntry}s by their id; the last one counts. */
	LEDGER("minyi.ledger", true),

	/**
	 * {@link cn.minyi.domain.channel.ChannelEntry}s by their code; an empty value removes
	 * one.
	 */
	CHANNELS("minyi.channels", true, true),

	/** Parts of long short messages that wait for the others, by sender and message. */
	SMS_PARTS("minyi.sms-parts", true),

	/**
	 * Openings of boxes, imports and double keyings that are not finished, by their id.
	 */
	BOX_WORK("minyi.box-work", true, true),

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

	/**
	 * Header of a record that says again what was said before, sealed with a newer key:
	 * nothing new arrived.
	 */
	public static final String SEALED_ANEW = "minyi-sealed-anew";

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
