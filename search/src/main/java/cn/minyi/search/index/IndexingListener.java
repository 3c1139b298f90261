package cn.minyi.search.index;

import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Brings what one consumer polled into the index. Offsets are committed when it returns.
 */
final class IndexingListener implements BatchMessageListener<String, byte[]> {

	private final Projector projector;

	private final DeadLetters deadLetters;

	private final IndexMeters meters;

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
		}
		catch (RuntimeException ex) {
			this.meters.retry();
			// Named by its first record, the whole batch is polled again, and only by the
			// consumer that then has the partition.
			throw new BatchListenerFailedException(ex.getClass().getSimpleName(), ex, 0);
		}
	}

}
