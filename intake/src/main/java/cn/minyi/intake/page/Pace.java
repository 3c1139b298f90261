package cn.minyi.intake.page;

import java.time.Clock;
import java.time.Duration;

/**
 * Counts how much has happened within about the last minute. Safe for use by many
 * threads.
 */
public final class Pace {

	private static final long MINUTE = Duration.ofMinutes(1).toMillis();

	private final Clock clock;

	private long minute;

	private int now;

	private int before;

	/**
	 * Begins at nothing.
	 * @param clock tells the time
	 */
	public Pace(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Something happened.
	 */
	public synchronized void count() {
		turn();
		this.now++;
	}

	/**
	 * How much happened within about the last minute.
	 * @return this minute's count, and of the minute before the share that is not yet a
	 * minute ago
	 */
	public synchronized int lastMinute() {
		long past = turn();
		return this.now + (int) (this.before * (MINUTE - past) / MINUTE);
	}

	private long turn() {
		long time = this.clock.millis();
		long current = time / MINUTE;
		if (current != this.minute) {
			this.before = (current == this.minute + 1) ? this.now : 0;
			this.now = 0;
			this.minute = current;
		}
		return time % MINUTE;
	}

}
