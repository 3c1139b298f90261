package cn.minyi.intake.submission;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

import cn.minyi.domain.Channel;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.stereotype.Component;

/**
 * What is counted of the intake, by channel and from zero on.
 */
@Component
final class IntakeMeters {

	private final MeterRegistry registry;

	private final Map<Channel, Counter> accepted;

	private final Map<Channel, Counter> redelivered;

	private final Map<Channel, Counter> refused;

	private final Map<Channel, Counter> unavailable;

	private final Map<Channel, Timer> acknowledged;

	IntakeMeters(MeterRegistry registry) {
		this.registry = registry;
		this.accepted = counters("accepted", "Submissions that Kafka has acknowledged");
		this.redelivered = counters("redelivered", "Deliveries of what had just been accepted");
		this.refused = counters("refused", "Messages that somebody has to mend");
		this.unavailable = counters("unavailable", "Messages that had to wait because Kafka did not answer");
		this.acknowledged = byChannel((channel) -> Timer.builder("minyi.intake.acknowledge")
			.description("Time until Kafka acknowledged")
			.tag("channel", channel.code())
			.register(registry));
	}

	private Map<Channel, Counter> counters(String name, String description) {
		return byChannel((channel) -> Counter.builder("minyi.intake." + name)
			.description(description)
			.tag("channel", channel.code())
			.register(this.registry));
	}

	private static <T> Map<Channel, T> byChannel(Function<Channel, T> meter) {
		Map<Channel, T> meters = new EnumMap<>(Channel.class);
		for (Channel channel : Channel.values()) {
			meters.put(channel, meter.apply(channel));
		}
		return meters;
	}

	void accepted(Channel channel) {
		this.accepted.get(channel).increment();
	}

	void redelivered(Channel channel) {
		this.redelivered.get(channel).increment();
	}

	void refused(Channel channel) {
		this.refused.get(channel).increment();
	}

	void unavailable(Channel channel, int messages) {
		this.unavailable.get(channel).increment(messages);
	}

	Timer.Sample start() {
		return Timer.start(this.registry);
	}

	void acknowledged(Channel channel, Timer.Sample sample) {
		sample.stop(this.acknowledged.get(channel));
	}

}
