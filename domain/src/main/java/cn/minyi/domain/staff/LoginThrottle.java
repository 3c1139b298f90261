package cn.minyi.domain.staff;

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
 * same way, so that nobody learns which names exist, and cannot fill the memory. Safe for
 * use by many threads.
 */
public final class LoginThrottle {

	/** So many failures close an account. */
	public static final int FAILURES = 5;

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final int STRANGERS = 1024;

	private final Map<String, Failures> failures = new ConcurrentHashMap<>();

	private final Predicate<String> known;

	private final Clock clock;

	/**
	 * Makes a throttle that nobody has failed at yet.
	 * @param known tells the names of accounts
	 * @param clock tells the time
	 */
	public LoginThrottle(Predicate<String> known, Clock clock) {
		this.known = known;
		this.clock = clock;
	}

	/**
	 * Whether an account has to wait.
	 * @param account as typed
	 * @return true if the password must not even be looked at
	 */
	public boolean closed(String account) {
		Failures sofar = this.failures.get(key(account));
		return sofar != null && sofar.count >= FAILURES && this.clock.instant().isBefore(sofar.last.plus(PAUSE));
	}

	/**
	 * The password was wrong.
	 * @param account as typed
	 */
	public void failed(String account) {
		Instant now = this.clock.instant();
		this.failures.merge(key(account), new Failures(1, now), (before, first) -> {
			boolean forgotten = !now.isBefore(before.last.plus(PAUSE));
			return new Failures(forgotten ? 1 : before.count + 1, now);
		});
	}

	/**
	 * The password was right.
	 * @param account as typed
	 */
	public void succeeded(String account) {
		this.failures.remove(key(account));
	}

	private String key(String account) {
		// A space cannot stand in front of an account's name, the YAML reader strips it.
		return this.known.test(account) ? account : " " + Math.floorMod(account.hashCode(), STRANGERS);
	}

	private record Failures(int count, Instant last) {

	}

}
