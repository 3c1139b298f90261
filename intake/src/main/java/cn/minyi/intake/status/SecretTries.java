package cn.minyi.intake.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps four digits from being guessed: how often a secret may be tried for one code, by
 * all addresses together. Five tries are free; after that each wrong one closes the code
 * for twice as long as the one before, from an hour to a day. Codes that do not exist are
 * counted like those that do. In the memory of this instance: see "How well is a code
 * guarded?" in RATIONALE.md.
 */
@Component
final class SecretTries {

	private static final int FREE = 5;

	private static final Duration FIRST = Duration.ofHours(1);

	private static final Duration LONGEST = Duration.ofDays(1);

	private static final int MOST_CODES = 200_000;

	// Forgets a code later than it opens again.
	private final Cache<String, Tried> codes = Caffeine.newBuilder()
		.maximumSize(MOST_CODES)
		.expireAfterWrite(LONGEST.multipliedBy(2))
		.build();

	private final Clock clock;

	SecretTries(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Asks to try once. The try counts as a wrong one until {@link #right} says
	 * otherwise, so that many at the same moment gain nothing.
	 * @return empty if it may be tried; or when it may be tried again
	 */
	Optional<Instant> start(String code) {
		Instant now = this.clock.instant();
		AtomicReference<@Nullable Instant> closed = new AtomicReference<>();
		this.codes.asMap().compute(code, (key, before) -> {
			if (before != null && now.isBefore(before.closedUntil())) {
				closed.set(before.closedUntil());
				return before;
			}
			int wrong = (before != null) ? before.wrong() + 1 : 1;
			return new Tried(wrong, now.plus(pause(wrong)));
		});
		return Optional.ofNullable(closed.get());
	}

	/**
	 * The last try was right. Half of the wrong ones before it are forgiven: who mistypes
	 * is not shut out for long, and who guesses does not start afresh each time the
	 * writer looks.
	 */
	void right(String code) {
		this.codes.asMap()
			.computeIfPresent(code,
					(key, before) -> (before.wrong() > 2) ? new Tried((before.wrong() - 1) / 2, Instant.EPOCH) : null);
	}

	private static Duration pause(int wrong) {
		if (wrong < FREE) {
			return Duration.ZERO;
		}
		Duration pause = FIRST;
		for (int more = FREE; more < wrong && pause.compareTo(LONGEST) < 0; more++) {
			pause = pause.multipliedBy(2);
		}
		return (pause.compareTo(LONGEST) < 0) ? pause : LONGEST;
	}

	private record Tried(int wrong, Instant closedUntil) {

	}

}
