package cn.minyi.search.index;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Brings what one consumer polled into the index. Offsets are committed when it returns.
 */
final class IndexingListener implements BatchMessageListener<String, byte[]> {

	private static final Logger logger = LoggerFactory.getLogger(IndexingListener.class);

	private final Projector projector;

	private final DeadLetters deadLetters;

	private final IndexMeters meters;

	private volatile boolean waiting;

	IndexingListener(Projector projector, DeadLetters deadLetters, IndexMeters meters) {
		this.projector = projector;
		this.deadLetters = deadLetters;
		this.meters = meters;
	}

	@Override
	public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
		try {
			ProjectionReport report = this.projector.project(records);
			report.rejections().forEach(this.deadLetters::put);
			this.meters.done(report);
			if (this.waiting) {
				logger.info("Indexing goes on");
				this.waiting = false;
			}
		}
		catch (OutageException ex) {
			if (!this.waiting) {
				logger.warn("Records wait in Kafka: {}", ex.getMessage());
				this.waiting = true;
			}
			throw again(ex);
		}
		catch (RuntimeException ex) {
			// Without its message, which may quote a record.
			logger.error("Records wait in Kafka", RejectedRecordException.of(ex));
			throw again(ex);
		}
	}

	// Named by its first record, the whole batch is polled again, and only by whoever
	// then has the partition.
	private BatchListenerFailedException again(RuntimeException cause) {
		this.meters.retry();
		return new BatchListenerFailedException(cause.getClass().getSimpleName(), cause, 0);
	}

}
