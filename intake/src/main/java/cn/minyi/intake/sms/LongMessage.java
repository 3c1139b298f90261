package cn.minyi.intake.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import cn.minyi.intake.sms.FiledMessage.Known;
import org.jspecify.annotations.Nullable;

/**
 * A long message of which parts have come. Its identity is that of the part that came
 * first, by the order of the log.
 */
final class LongMessage {

	private final String group;

	private final String firstGateway;

	private final String firstSequence;

	private final Instant firstAt;

	private final int total;

	// Parts that count by number, and the same after they were filed.
	private final TreeMap<Integer, SmsPart> parts = new TreeMap<>();

	private final TreeMap<Integer, Known> known = new TreeMap<>();

	// Parts in the log that are not needed any more, or come too late, by key.
	private final Map<String, SmsPart> keys = new LinkedHashMap<>();

	private final Map<String, SmsPart> late = new LinkedHashMap<>();

	private @Nullable FiledMessage filed;

	private boolean aside;

	LongMessage(SmsPart first) {
		this.group = first.group();
		this.firstGateway = first.gateway();
		this.firstSequence = first.sequence();
		this.firstAt = first.at();
		this.total = first.total();
	}

	LongMessage(FiledMessage filed) {
		this.group = filed.group();
		this.firstGateway = "";
		this.firstSequence = "";
		this.firstAt = filed.firstAt();
		this.total = filed.total();
		filed(filed);
	}

	void filed(FiledMessage message) {
		FiledMessage before = this.filed;
		// What this instance wrote comes back later from the log.
		this.filed = (before != null && before.parts().size() > message.parts().size()) ? before : message;
		message.parts().forEach((part) -> this.known.put(part.number(), part));
		this.parts.clear();
	}

	@Nullable FiledMessage filed() {
		return this.filed;
	}

	/**
	 * Whether a part came before: by its gateway's count, or with the same bytes within a
	 * time.
	 */
	boolean knows(SmsPart part, Duration wait, Duration lateWithin) {
		if (this.known.values().stream().anyMatch((each) -> each.is(part))
				|| this.keys.values().stream().anyMatch((each) -> Known.of(each).is(part))) {
			return true;
		}
		Known same = this.known.get(part.number());
		return same != null && same.content().equals(part.content())
				&& apart(part).compareTo(isComplete() ? wait : lateWithin) <= 0;
	}

	boolean waitsFor(SmsPart part, Duration wait) {
		return this.filed == null && !this.known.containsKey(part.number()) && apart(part).compareTo(wait) <= 0;
	}

	boolean lacks(SmsPart part, Duration lateWithin) {
		return !this.known.containsKey(part.number()) && apart(part).compareTo(lateWithin) <= 0;
	}

	private Duration apart(SmsPart part) {
		return Duration.between(this.firstAt, part.at()).abs();
	}

	void add(String key, SmsPart part) {
		this.parts.put(part.number(), part);
		this.known.put(part.number(), Known.of(part));
		this.keys.put(key, part);
	}

	void addAgain(String key, SmsPart part) {
		this.keys.put(key, part);
	}

	void addLate(String key, SmsPart part) {
		this.late.put(key, part);
	}

	/**
	 * Gives up parts that another message, which was filed, holds.
	 * @return their keys and parts
	 */
	Map<String, SmsPart> release(FiledMessage other) {
		Map<String, SmsPart> released = new LinkedHashMap<>();
		this.keys.forEach((key, part) -> {
			if (other.parts().stream().anyMatch((each) -> each.is(part))) {
				released.put(key, part);
			}
		});
		released.forEach((key, part) -> {
			this.keys.remove(key);
			this.parts.remove(part.number(), part);
			this.known.remove(part.number(), Known.of(part));
		});
		return released;
	}

	void forget(String key) {
		this.keys.remove(key);
		this.late.remove(key);
	}

	boolean isComplete() {
		return this.known.size() == this.total;
	}

	boolean isEmpty() {
		return this.known.isEmpty() && this.late.isEmpty() && this.keys.isEmpty();
	}

	/**
	 * Nothing can be done about it before the next start.
	 */
	void setAside() {
		this.aside = true;
	}

	boolean isUntidy() {
		return !this.aside && !(settled().isEmpty() && late().isEmpty());
	}

	boolean isDue(Instant now, Duration wait) {
		return this.filed == null && !this.aside && (isComplete() || !now.isBefore(this.firstAt.plus(wait)));
	}

	/**
	 * What stands in the log and is settled: parts filed, or come again.
	 */
	Map<String, SmsPart> settled() {
		return (this.filed != null) ? Map.copyOf(this.keys) : Map.of();
	}

	/**
	 * Parts that came after it was filed, in the order of the log.
	 */
	Map<String, SmsPart> late() {
		return (this.filed != null) ? new LinkedHashMap<>(this.late) : Map.of();
	}

	Collection<SmsPart> parts() {
		return new ArrayList<>(this.parts.values());
	}

	List<Known> known() {
		return List.copyOf(this.known.values());
	}

	List<Integer> missing() {
		return IntStream.rangeClosed(1, this.total)
			.filter((number) -> !this.known.containsKey(number))
			.boxed()
			.toList();
	}

	String group() {
		return this.group;
	}

	String firstGateway() {
		return this.firstGateway;
	}

	String firstSequence() {
		return this.firstSequence;
	}

	Instant firstAt() {
		return this.firstAt;
	}

	int total() {
		return this.total;
	}

}
