package cn.minyi.intake.sms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which parts belong to which long message: those of one sender, number, reference and
 * total that came within the time that is waited. Made from the log alone, so that every
 * instance that reads it comes to the same.
 */
final class Assembly {

	private final Map<Integer, Map<String, List<LongMessage>>> messages = new HashMap<>();

	private final Duration wait;

	private final Duration lateWithin;

	/**
	 * Makes an empty one.
	 * @param wait how long after the first part the others are waited for
	 * @param lateWithin how long after the first part a part is added to what was filed
	 * without it; references of eight bits come again soon
	 */
	Assembly(Duration wait, Duration lateWithin) {
		this.wait = wait;
		this.lateWithin = lateWithin;
	}

	void forget(int partition) {
		this.messages.remove(partition);
	}

	void read(int partition, String key, SmsPart part) {
		List<LongMessage> group = group(partition, part.group());
		Optional<LongMessage> same = group.stream()
			.filter((each) -> each.knows(part, this.wait, this.lateWithin))
			.findFirst();
		if (same.isPresent()) {
			same.get().addAgain(key, part);
			return;
		}
		Optional<LongMessage> waiting = group.stream().filter((each) -> each.waitsFor(part, this.wait)).findFirst();
		if (waiting.isPresent()) {
			waiting.get().add(key, part);
			return;
		}
		Optional<LongMessage> lacking = group.stream()
			.filter((each) -> each.lacks(part, this.lateWithin))
			.reduce((one, next) -> next);
		if (lacking.isPresent()) {
			lacking.get().addLate(key, part);
			return;
		}
		LongMessage message = new LongMessage(part);
		message.add(key, part);
		group.add(message);
	}

	void read(int partition, FiledMessage filed, String id) {
		List<LongMessage> group = group(partition, filed.group());
		LongMessage message = group.stream()
			.filter((each) -> isFiledAs(each, id))
			.findFirst()
			.orElseGet(() -> new LongMessage(filed));
		message.filed(filed);
		if (!group.contains(message)) {
			group.add(message);
		}
		for (LongMessage other : List.copyOf(group)) {
			if (other.filed() == null) {
				other.release(filed).forEach(message::addAgain);
				if (other.isEmpty()) {
					group.remove(other);
				}
			}
		}
	}

	private static boolean isFiledAs(LongMessage message, String id) {
		FiledMessage filed = message.filed();
		return filed != null && filed.id().equals(id);
	}

	void remove(int partition, String key) {
		Map<String, List<LongMessage>> groups = this.messages.getOrDefault(partition, Map.of());
		String name = key.substring(0, Math.max(0, key.indexOf('/')));
		List<LongMessage> group = groups.get(name);
		if (group == null) {
			return;
		}
		group.forEach((each) -> each.forget(key));
		group.removeIf((each) -> key.endsWith("/m/" + idOf(each)) || (each.filed() == null && each.isEmpty()));
		if (group.isEmpty()) {
			groups.remove(name);
		}
	}

	void removeEverywhere(String key) {
		List.copyOf(this.messages.keySet()).forEach((partition) -> remove(partition, key));
	}

	private static String idOf(LongMessage message) {
		FiledMessage filed = message.filed();
		return (filed != null) ? filed.id() : " ";
	}

	private List<LongMessage> group(int partition, String group) {
		return this.messages.computeIfAbsent(partition, (key) -> new HashMap<>())
			.computeIfAbsent(group, (key) -> new ArrayList<>());
	}

	/**
	 * The messages to file now.
	 */
	List<LongMessage> due(Instant now) {
		return all().filter((each) -> each.isDue(now, this.wait)).toList();
	}

	/**
	 * A filed message of which something stands in the log that is not needed there.
	 */
	Optional<LongMessage> untidy() {
		return all().filter(LongMessage::isUntidy).findFirst();
	}

	/**
	 * A filed message so old that no part of it will come any more.
	 */
	Optional<LongMessage> old(Instant now) {
		return all().filter((each) -> each.filed() != null && now.isAfter(each.firstAt().plus(this.lateWithin)))
			.findFirst();
	}

	private Stream<LongMessage> all() {
		return this.messages.values().stream().flatMap((groups) -> groups.values().stream()).flatMap(List::stream);
	}

}
