package cn.minyi.search.ledger;

import java.util.function.ToLongFunction;

import cn.minyi.domain.Channel;
import cn.minyi.search.ledger.Figures.Counts;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * The account as figures for a monitor. They are no number until it was made up for the
 * first time.
 */
@Component
class LedgerMeters {

	private final Ledgers ledgers;

	LedgerMeters(MeterRegistry registry, Ledgers ledgers) {
		this.ledgers = ledgers;
		for (Channel channel : Channel.values()) {
			gauge(registry, channel, "gap", "Messages that were acknowledged and are nowhere", Counts::gap);
			gauge(registry, channel, "pending", "Messages that are on their way", Counts::pending);
			gauge(registry, channel, "quarantined", "Messages that wait for a person", Counts::quarantined);
			gauge(registry, channel, "received", "Messages that were acknowledged", Counts::received);
		}
	}

	private void gauge(MeterRegistry registry, Channel channel, String name, String description,
			ToLongFunction<Counts> count) {
		Gauge.builder("minyi.ledger." + name, () -> value(channel, count))
			.tag("channel", channel.code())
			.description(description)
			.register(registry);
	}

	private double value(Channel channel, ToLongFunction<Counts> count) {
		return this.ledgers.figures()
			.map((figures) -> (double) figures.channels()
				.stream()
				.filter((row) -> row.channel() == channel)
				.mapToLong((row) -> count.applyAsLong(row.counts()))
				.sum())
			.orElse(Double.NaN);
	}

}
