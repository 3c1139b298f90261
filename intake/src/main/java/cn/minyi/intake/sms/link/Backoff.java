package cn.minyi.intake.sms.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses that double each time, up to a longest one, and differ by chance so that many
 * links do not come back in the same moment. Used by one thread at a time.
 */
final class Backoff {

	private final Duration shortest;

	private final Duration longest;

	private final RandomGenerator random;

	private Duration next;

	Backoff(Duration shortest, Duration longest, RandomGenerator random) {
		this.shortest = shortest;
		this.longest = (longest.compareTo(shortest) > 0) ? longest : shortest;
		this.random = random;
		this.next = shortest;
	}

	/** The next pause: between half of it and all of it, by chance. */
	Duration next() {
		Duration pause = this.next;
		Duration doubled = pause.multipliedBy(2);
		this.next = (doubled.compareTo(this.longest) < 0) ? doubled : this.longest;
		long half = Math.max(1, pause.toMillis() / 2);
		return Duration.ofMillis(half + this.random.nextLong(half + 1));
	}

	/** Begins anew: all is well. */
	void reset() {
		this.next = this.shortest;
	}

}
