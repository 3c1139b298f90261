package cn.minyi.intake.sms.link;

import java.util.function.Supplier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * What is counted of one link, from zero on. The links are named in the configuration.
 */
final class LinkMeters {

	private final MeterRegistry registry;

	private final String link;

	private final Counter received;

	private final Counter acknowledged;

	private final Counter putOff;

	private final Counter reports;

	private final Counter unreadable;

	private final Counter connections;

	private final Counter taken;

	private final Counter repeated;

	private final Counter refused;

	private final Counter delayed;

	LinkMeters(MeterRegistry registry, String link) {
		this.registry = registry;
		this.link = link;
		this.received = counter("received", "Messages and parts that came, also those that came again");
		this.acknowledged = counter("acknowledged", "Messages and parts answered as taken");
		this.putOff = counter("put-off", "Messages and parts that have to come again");
		this.reports = counter("reports", "Delivery reports");
		this.unreadable = counter("unreadable", "What the gateway sent against the protocol");
		this.connections = counter("logins", "Successful logins");
		this.taken = submitted("taken");
		this.repeated = submitted("put-off");
		this.refused = submitted("refused");
		this.delayed = submitted("delayed");
	}

	private Counter counter(String name, String description) {
		return Counter.builder("minyi.sms.link." + name)
			.description(description)
			.tag("link", this.link)
			.register(this.registry);
	}

	private Counter submitted(String outcome) {
		return Counter.builder("minyi.sms.link.submitted")
			.description("What the gateway said to messages and parts that were sent")
			.tag("link", this.link)
			.tag("outcome", outcome)
			.register(this.registry);
	}

	void watch(Supplier<Number> connected, Supplier<Number> waiting) {
		Gauge.builder("minyi.sms.link.connected", connected)
			.description("1 while logged in")
			.tag("link", this.link)
			.register(this.registry);
		Gauge.builder("minyi.sms.link.waiting", waiting)
			.description("Messages and parts that wait to be sent")
			.tag("link", this.link)
			.register(this.registry);
	}

	void received() {
		this.received.increment();
	}

	void acknowledged() {
		this.acknowledged.increment();
	}

	void putOff() {
		this.putOff.increment();
	}

	void reported() {
		this.reports.increment();
	}

	void unreadable() {
		this.unreadable.increment();
	}

	void loggedIn() {
		this.connections.increment();
	}

	void submitted(Answer.Verdict verdict) {
		switch (verdict) {
			case TAKEN -> this.taken.increment();
			case PUT_OFF -> this.repeated.increment();
			case REFUSED -> this.refused.increment();
		}
	}

	void delayed() {
		this.delayed.increment();
	}

}
