package cn.minyi.intake.notice;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import cn.minyi.domain.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of the letters on one way, from zero on.
 */
final class NoticeMeters {

	private final AtomicInteger waiting = new AtomicInteger();

	private final Map<Boolean, Counter> finished;

	NoticeMeters(MeterRegistry registry, Channel way) {
		this.finished = Map.of(true, counter(registry, way, "sent"), false, counter(registry, way, "given-up"));
		Gauge.builder("minyi.notice.waiting", this.waiting, AtomicInteger::get)
			.description("Letters that this instance has still to send")
			.tag("way", way.code())
			.register(registry);
	}

	private static Counter counter(MeterRegistry registry, Channel way, String outcome) {
		return Counter.builder("minyi.notice.finished")
			.description("Letters to citizens by what became of them")
			.tag("way", way.code())
			.tag("outcome", outcome)
			.register(registry);
	}

	void finished(@Nullable String trouble) {
		this.finished.get(trouble == null).increment();
	}

	void waiting(int letters) {
		this.waiting.set(letters);
	}

}
