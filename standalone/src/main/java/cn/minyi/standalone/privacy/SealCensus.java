package cn.minyi.standalone.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;

/**
 * Counts what is sealed with which key.
 */
final class SealCensus {

	/** Where seals can be. */
	static final List<Topic> TOPICS = List.of(Topic.SUBMISSIONS, Topic.CASE_NOTES, Topic.NOTIFICATIONS, Topic.SMS_PARTS,
			Topic.BOX_WORK, Topic.DEAD_LETTERS);

	private final TopicRecords topics;

	SealCensus(TopicRecords topics) {
		this.topics = topics;
	}

	/**
	 * Counts records with an older seal.
	 * @param newest number of the newest key
	 * @param everything whether to count records too that others have replaced
	 * @return by topic, only those that have any
	 */
	Map<String, Long> older(int newest, boolean everything) {
		Map<String, Long> counts = new LinkedHashMap<>();
		for (Topic topic : TOPICS) {
			long count = older(topic, newest, everything || !topic.compacted());
			if (count > 0) {
				counts.put(topic.topicName(), count);
			}
		}
		return counts;
	}

	private long older(Topic topic, int newest, boolean everything) {
		Map<String, Boolean> last = new HashMap<>();
		List<String> all = new ArrayList<>();
		this.topics.read(this.topics.partitions(topic), (record) -> {
			boolean old = record.value() != null
					&& Resealing.keys(record.value()).stream().anyMatch((key) -> key < newest);
			if (everything && old) {
				all.add("");
			}
			else if (!everything && (old || last.containsKey(record.key()))) {
				last.put(record.key(), old);
			}
		});
		return everything ? all.size() : last.values().stream().filter((old) -> old).count();
	}

}
