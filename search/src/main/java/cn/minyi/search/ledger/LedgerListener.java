package cn.minyi.search.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;
import cn.minyi.domain.UnreadableRecordException;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.SourceCount;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;

import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;

/**
 * Brings the ledger into its index. Offsets are committed when it returns; whatever is
 * brought twice is only looked at twice.
 */
final class LedgerListener implements BatchMessageListener<String, byte[]> {

	private static final String STAGE = "ledger";

	private final LedgerDocuments documents;

	private final DeadLetterPublishingRecoverer deadLetters;

	LedgerListener(LedgerDocuments documents, KafkaOperations<String, byte[]> kafka) {
		this.documents = documents;
		this.deadLetters = new DeadLetterPublishingRecoverer(kafka,
				(record, cause) -> new TopicPartition(Topic.DEAD_LETTERS.topicName(), -1));
		this.deadLetters.addHeadersFunction(
				(record, cause) -> new RecordHeaders().add("minyi-stage", STAGE.getBytes(StandardCharsets.UTF_8)));
		this.deadLetters.setLogRecoveryRecord(false);
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
		Map<String, BulkOperation> last = new LinkedHashMap<>();
		for (ConsumerRecord<String, byte[]> record : records) {
			try {
				if (record.key() != null && record.value() != null) {
					last.put(record.key(), operation(record));
				}
			}
			catch (UnreadableRecordException ex) {
				this.deadLetters.accept(record, null, ex);
			}
		}
		try {
			this.documents.write(new ArrayList<>(last.values()));
		}
		catch (IOException ex) {
			// Named by its first record, the whole batch is polled again.
			throw new BatchListenerFailedException("the ledger waits", ex, 0);
		}
	}

	private static BulkOperation operation(ConsumerRecord<String, byte[]> record) {
		Instant recordedAt = Instant.ofEpochMilli(record.timestamp());
		if (record.key().startsWith(SourceCount.KEY)) {
			SourceCount count = Wire.read(record.value(), SourceCount.class);
			return LedgerDocuments.put(record.key(), CountDocument.of(count, recordedAt));
		}
		LedgerEntry entry = Wire.read(record.value(), LedgerEntry.class);
		if (!entry.id().equals(record.key())) {
			throw new UnreadableRecordException("a key that does not fit the value");
		}
		return LedgerDocuments.put(entry.id(), EntryDocument.of(entry, recordedAt));
	}

}
