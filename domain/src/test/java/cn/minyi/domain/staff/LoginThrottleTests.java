package cn.minyi.domain.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LoginThrottleTests {

	private final TestClock clock = new TestClock();

	private final LoginThrottle throttle = new LoginThrottle(Set.of("wang", "li")::contains, this.clock);

	@Test
	void closesAfterFiveFailuresForAMinute() {
		fail("wang", 4);
		assertThat(this.throttle.closed("wang")).isFalse();
		fail("wang", 1);
		assertThat(this.throttle.closed("wang")).isTrue();
		this.clock.now = this.clock.now.plusSeconds(59);
		assertThat(this.throttle.closed("wang")).isTrue();
		this.clock.now = this.clock.now.plusSeconds(1);
		assertThat(this.throttle.closed("wang")).isFalse();
	}

	@Test
	void doesNotCloseOtherAccounts() {
		fail("wang", 5);
		assertThat(this.throttle.closed("li")).isFalse();
	}

	@Test
	void countsAgainAfterASuccess() {
		fail("wang", 4);
		this.throttle.succeeded("wang");
		fail("wang", 4);
		assertThat(this.throttle.closed("wang")).isFalse();
	}

	@Test
	void countsAgainAfterAMinute() {
		fail("wang", 5);
		this.clock.now = this.clock.now.plus(Duration.ofMinutes(1));
		fail("wang", 4);
		assertThat(this.throttle.closed("wang")).isFalse();
	}

	@Test
	void closesNamesThatAreNoAccountLikeAccounts() {
		fail("nobody", 5);
		assertThat(this.throttle.closed("nobody")).isTrue();
		assertThat(this.throttle.closed("wang")).isFalse();
	}

	private void fail(String account, int times) {
		for (int i = 0; i < times; i++) {
			this.throttle.failed(account);
		}
	}

	private static final class TestClock extends Clock {

		private Instant now = Instant.parse("2026-03-02T01:00:00Z");

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Instant instant() {
			return this.now;
		}

	}

}
