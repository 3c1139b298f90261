package cn.minyi.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * What the indexer counts. Its lag is among Kafka's own meters
 * ({@code kafka.consumer.fetch.manager.records.lag}).
 */
@Component
class IndexMeters {

	private final Clock clock;

	private final Counter indexed;

	private final Counter rejected;

	private final Counter retries;

	private final Timer delay;

	IndexMeters(MeterRegistry registry, Clock clock) {
		this.clock = clock;
		this.indexed = Counter.builder("minyi.index.indexed").description("Documents written").register(registry);
		this.rejected = Counter.builder("minyi.index.rejected")
			.description("Records that went to the dead letters")
			.register(registry);
		this.retries = Counter.builder("minyi.index.retries")
			.description("Batches to be tried again because of an outage")
			.register(registry);
		this.delay = Timer.builder("minyi.index.delay")
			.description("From the receipt of a submission to its place in the index")
			.register(registry);
	}

	void done(ProjectionReport report) {
		Instant now = this.clock.instant();
		this.indexed.increment(report.written());
		this.rejected.increment(report.rejections().size());
		report.arrivals().forEach((received) -> this.delay.record(Duration.between(received, now)));
	}

	void retry() {
		this.retries.increment();
	}

}
