package cn.minyi.standalone.privacy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Finds all that the topics say about one submission. What cannot be read but has its key
 * is found too.
 */
final class TraceSearch {

	// Records of these may be about any submission, whatever their key.
	private static final List<Topic> ELSEWHERE = List.of(Topic.NOTIFICATIONS, Topic.SMS_PARTS, Topic.BOX_WORK);

	private final TopicRecords topics;

	private final Receipts receipts;

	private final ZoneId zone;

	TraceSearch(TopicRecords topics, Receipts receipts, ZoneId zone) {
		this.topics = topics;
		this.receipts = receipts;
		this.zone = zone;
	}

	/**
	 * Finds the submission of a receipt code, even if it was erased before.
	 * @param receipt in its usual form
	 * @return its id, empty if there is none
	 */
	Optional<String> id(String receipt) {
		Set<String> found = new HashSet<>();
		this.topics.read(this.topics.partitions(Topic.SUBMISSIONS), (record) -> {
			if (record.key() != null && this.receipts.of(record.key()).equals(receipt)) {
				found.add(record.key());
			}
		});
		if (found.isEmpty()) {
			this.topics.read(this.topics.partitions(Topic.CASE_NOTES), (record) -> {
				String id = (record.key() != null) ? record.key().split("/", 2)[0] : "";
				if (this.receipts.of(id).equals(receipt)) {
					found.add(id);
				}
			});
		}
		return found.stream().findFirst();
	}

	/**
	 * Finds all that is there of a submission.
	 * @param id its id
	 * @return as the topics are now
	 */
	Traces of(String id) {
		Map<Trace, byte @Nullable []> kept = new LinkedHashMap<>();
		for (Topic topic : List.of(Topic.SUBMISSIONS, Topic.CLASSIFICATIONS, Topic.SHADOW_CLASSIFICATIONS,
				Topic.CASE_EVENTS, Topic.CASE_NOTES)) {
			this.topics.read(this.topics.partition(topic, id), (record) -> {
				String key = record.key();
				if (key != null && (key.equals(id) || key.startsWith(id + '/'))) {
					note(record, kept);
				}
			});
		}
		for (Topic topic : ELSEWHERE) {
			this.topics.read(this.topics.partitions(topic), (record) -> {
				Trace trace = trace(record);
				if (mentions(record, id) || (record.value() == null && kept.containsKey(trace))) {
					note(record, kept);
				}
			});
		}
		return traces(id, kept, deadLetters(id));
	}

	private static boolean mentions(ConsumerRecord<String, byte[]> record, String id) {
		boolean byKey = record.key() != null && record.key().contains(id);
		return byKey || (record.value() != null && new String(record.value(), UTF_8).contains('"' + id + '"'));
	}

	// Of what a tombstone has taken back the content is there until compaction.
	private static void note(ConsumerRecord<String, byte[]> record, Map<Trace, byte @Nullable []> kept) {
		if (record.value() != null || kept.containsKey(trace(record))) {
			kept.put(trace(record), record.value());
		}
	}

	private static Trace trace(ConsumerRecord<String, byte[]> record) {
		return new Trace(new TopicPartition(record.topic(), record.partition()), record.key());
	}

	private long deadLetters(String id) {
		long[] count = new long[1];
		this.topics.read(this.topics.partitions(Topic.DEAD_LETTERS), (record) -> {
			if (mentions(record, id)) {
				count[0]++;
			}
		});
		return count[0];
	}

	private Traces traces(String id, Map<Trace, byte @Nullable []> kept, long deadLetters) {
		Submission submission = null;
		Category category = null;
		CaseNote.Erased marker = null;
		List<CaseEvent> events = new ArrayList<>();
		List<String> files = new ArrayList<>();
		List<Trace> records = new ArrayList<>();
		long live = 0;
		for (Map.Entry<Trace, byte @Nullable []> each : kept.entrySet()) {
			byte[] value = each.getValue();
			Object content = (value != null) ? content(each.getKey().partition().topic(), value) : null;
			if (content instanceof CaseNote.Erased erased) {
				marker = erased;
				continue;
			}
			records.add(each.getKey());
			live += (value != null) ? 1 : 0;
			if (content instanceof Submission read) {
				submission = read;
				files.addAll(read.attachments().stream().map(Attachment::id).toList());
			}
			else if (content instanceof Classification found) {
				category = found.category();
			}
			else if (content instanceof CaseNote.Added added) {
				files.addAll(added.attachments().stream().map(Attachment::id).toList());
			}
			else if (content instanceof CaseEvent event) {
				events.add(event);
			}
		}
		return new Traces(id, this.receipts.of(id), (submission != null) ? submission.channel() : null,
				(submission != null) ? LocalDate.ofInstant(submission.receivedAt(), this.zone) : null,
				filed(id, events, category), records, live, files.stream().distinct().toList(), deadLetters, marker);
	}

	private static @Nullable Category filed(String id, List<CaseEvent> events, @Nullable Category found) {
		Case followUp = Case.accepted(id);
		for (CaseEvent event : events) {
			followUp = followUp.apply(event);
		}
		CaseEvent.Corrected corrected = followUp.correction();
		return (corrected != null) ? corrected.category() : found;
	}

	private static @Nullable Object content(String topic, byte[] value) {
		try {
			if (topic.equals(Topic.SUBMISSIONS.topicName())) {
				return Wire.read(value, Submission.class);
			}
			if (topic.equals(Topic.CLASSIFICATIONS.topicName())) {
				return Wire.read(value, Classification.class);
			}
			if (topic.equals(Topic.CASE_EVENTS.topicName())) {
				return Wire.read(value, CaseEvent.class);
			}
			return topic.equals(Topic.CASE_NOTES.topicName()) ? Wire.read(value, CaseNote.class) : null;
		}
		catch (UnreadableRecordException ex) {
			return null;
		}
	}

}
