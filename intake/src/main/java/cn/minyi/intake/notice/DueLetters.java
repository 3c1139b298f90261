package cn.minyi.intake.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.minyi.domain.notice.Notification;
import org.jspecify.annotations.Nullable;

/**
 * What is due on one way and when it is tried next, and what was done lately.
 */
final class DueLetters {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

	private static final int MOST_DOUBLINGS = 10;

	// Far longer than anything is announced again.
	private static final Duration KEPT = Duration.ofDays(30);

	private static final int FORGOTTEN_AT_ONCE = 500;

	private final Map<String, Due> due = new HashMap<>();

	private final Map<String, Done> done = new HashMap<>();

	private final List<Notification> repeated = new ArrayList<>();

	void put(int partition, Notification notification) {
		Done before = this.done.get(notification.id());
		if (notification.state() != Notification.State.DUE) {
			this.due.remove(notification.id());
			this.done.put(notification.id(), new Done(partition, notification));
		}
		else if (before != null) {
			// Announced once more, after a fall. The log must not end with that.
			this.repeated.add(before.notification());
		}
		else {
			this.due.putIfAbsent(notification.id(), new Due(partition, notification, 0, Instant.MIN, null));
		}
	}

	/**
	 * How many are due or wait to be tried again.
	 */
	int size() {
		return this.due.size();
	}

	void remove(String id) {
		this.due.remove(id);
		this.done.remove(id);
	}

	void forget(int partition) {
		this.due.values().removeIf((each) -> each.partition() == partition);
		this.done.values().removeIf((each) -> each.partition() == partition);
	}

	/**
	 * What became due though it was done, to be recorded as done again.
	 */
	List<Notification> takeRepeated() {
		List<Notification> taken = List.copyOf(this.repeated);
		this.repeated.clear();
		return taken;
	}

	/**
	 * What to try now: what waits longest.
	 */
	Optional<Notification> next(Instant now) {
		return this.due.values()
			.stream()
			.filter((each) -> !each.next().isAfter(now))
			.min(Comparator.comparing(Due::next).thenComparing((each) -> each.notification().dueAt()))
			.map(Due::notification);
	}

	void delay(String id, String trouble, Instant now) {
		this.due.computeIfPresent(id, (key, each) -> {
			Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(each.attempts(), MOST_DOUBLINGS));
			return new Due(each.partition(), each.notification(), each.attempts() + 1,
					now.plus((pause.compareTo(LONGEST_PAUSE) < 0) ? pause : LONGEST_PAUSE), trouble);
		});
	}

	/**
	 * Why the last attempt failed.
	 */
	String trouble(String id) {
		Due each = this.due.get(id);
		String trouble = (each != null) ? each.trouble() : null;
		return (trouble != null) ? trouble : "expired";
	}

	void done(Notification notification) {
		Due each = this.due.remove(notification.id());
		if (each != null) {
			this.done.put(notification.id(), new Done(each.partition(), notification));
		}
	}

	/**
	 * What was done so long ago that the log may forget it.
	 */
	List<String> takeOld(Instant now) {
		List<String> old = this.done.values()
			.stream()
			.map(Done::notification)
			.filter((each) -> each.dueAt().isBefore(now.minus(KEPT)))
			.map(Notification::id)
			.limit(FORGOTTEN_AT_ONCE)
			.toList();
		old.forEach(this.done::remove);
		return old;
	}

	private record Due(int partition, Notification notification, int attempts, Instant next, @Nullable String trouble) {

	}

	private record Done(int partition, Notification notification) {

	}

}
