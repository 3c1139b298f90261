package cn.minyi.search.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch of records.
 */
final class ProjectionReport {

	private final List<Instant> arrivals = new ArrayList<>();

	private final List<Rejection> rejections = new ArrayList<>();

	private int written;

	void written(@Nullable Instant arrival) {
		this.written++;
		if (arrival != null) {
			this.arrivals.add(arrival);
		}
	}

	void rejected(Rejection rejection) {
		this.rejections.add(rejection);
	}

	/**
	 * How many documents were written.
	 * @return without those that were up to date already
	 */
	int written() {
		return this.written;
	}

	/**
	 * When the submissions that are new in the index were received.
	 * @return one for each
	 */
	List<Instant> arrivals() {
		return this.arrivals;
	}

	/**
	 * Records that never can be brought.
	 * @return each with its cause
	 */
	List<Rejection> rejections() {
		return this.rejections;
	}

	/**
	 * A record that never can be brought.
	 *
	 * @param record as it is in Kafka
	 * @param cause why
	 */
	record Rejection(ConsumerRecord<String, byte[]> record, RuntimeException cause) {

	}

}
