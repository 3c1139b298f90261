package cn.minyi.classifier.stream;

import java.util.function.Supplier;

import cn.minyi.domain.Category;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * What the classifier counts.
 */
@Component
class StreamMeters {

	private final MeterRegistry registry;

	private final Timer time;

	private final Counter rejected;

	StreamMeters(MeterRegistry registry) {
		this.registry = registry;
		this.time = Timer.builder("minyi.classifier.time").description("To classify one submission").register(registry);
		this.rejected = Counter.builder("minyi.classifier.rejected")
			.description("Records that went to the dead letters")
			.register(registry);
	}

	<T> T timed(Supplier<T> work) {
		Timer.Sample sample = Timer.start(this.registry);
		T result = work.get();
		sample.stop(this.time);
		return result;
	}

	void classified(Category category) {
		Counter.builder("minyi.classifier.classified")
			.description("Submissions classified")
			.tag("category", category.name())
			.register(this.registry)
			.increment();
	}

	/** Tells how many models that should be used cannot be. */
	void countMissing(ModelsInUse models) {
		Gauge.builder("minyi.classifier.models.missing", models, (each) -> each.missing().size())
			.description("Models that are active or on trial and have no usable file")
			.register(this.registry);
	}

	void tried(boolean succeeded) {
		Counter.builder("minyi.classifier.trial")
			.description("Submissions read by the model on trial")
			.tag("result", succeeded ? "classified" : "failed")
			.register(this.registry)
			.increment();
	}

	void rejected() {
		this.rejected.increment();
	}

}
