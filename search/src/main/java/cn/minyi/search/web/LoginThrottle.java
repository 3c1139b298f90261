package cn.minyi.search.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Slows down the guessing of passwords: after {@value #FAILURES} failures an account
 * cannot log in for a minute, not even with the right password. Kept in memory.
 * <p>
 * Names that are no account share a fixed number of counters: they are answered in the
 * same way, so that nobody learns which names exist, and cannot fill the memory.
 */
final class LoginThrottle {

	static final int FAILURES = 5;

	static final Duration PAUSE = Duration.ofMinutes(1);

	private static final int STRANGERS = 1024;

	private final Map<String, Failures> failures = new ConcurrentHashMap<>();

	private final Predicate<String> known;

	private final Clock clock;

	LoginThrottle(Predicate<String> known, Clock clock) {
		this.known = known;
		this.clock = clock;
	}

	boolean closed(String account) {
		Failures sofar = this.failures.get(key(account));
		return sofar != null && sofar.count >= FAILURES && this.clock.instant().isBefore(sofar.last.plus(PAUSE));
	}

	void failed(String account) {
		Instant now = this.clock.instant();
		this.failures.merge(key(account), new Failures(1, now), (before, first) -> {
			boolean forgotten = !now.isBefore(before.last.plus(PAUSE));
			return new Failures(forgotten ? 1 : before.count + 1, now);
		});
	}

	void succeeded(String account) {
		this.failures.remove(key(account));
	}

	private String key(String account) {
		// A space cannot stand in front of an account's name, the YAML reader strips it.
		return this.known.test(account) ? account : " " + Math.floorMod(account.hashCode(), STRANGERS);
	}

	private record Failures(int count, Instant last) {

	}

}
