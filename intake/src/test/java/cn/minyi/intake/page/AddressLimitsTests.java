package cn.minyi.intake.page;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Ticker;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class AddressLimitsTests {

	private final AddressLimits limits = new AddressLimits(2);

	@Test
	void limitsEachAddressOnItsOwn() {
		assertThat(this.limits.allows("203.0.113.7")).isTrue();
		assertThat(this.limits.allows("203.0.113.7")).isTrue();
		assertThat(this.limits.allows("203.0.113.7")).isFalse();
		assertThat(this.limits.allows("203.0.113.8")).isTrue();
	}

	@Test
	void takesAnIpv6NetworkForOneAddress() {
		assertThat(this.limits.allows("2001:db8:1:2::1")).isTrue();
		assertThat(this.limits.allows("2001:db8:1:2::2")).isTrue();
		assertThat(this.limits.allows("2001:db8:1:2:ffff::3")).isFalse();
		assertThat(this.limits.allows("2001:db8:1:3::1")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "0:0:0:0:0:0:0:1", "::1" })
	void doesNotLimitLoopback(String address) {
		for (int i = 0; i < 5; i++) {
			assertThat(this.limits.allows(address)).isTrue();
		}
	}

	@Test
	void takesWhateverAProxySays() {
		assertThat(this.limits.allows("unknown")).isTrue();
		assertThat(this.limits.allows("unknown")).isTrue();
		assertThat(this.limits.allows("unknown")).isFalse();
		assertThat(this.limits.allows("999.999.999.999")).isTrue();
	}

	@Test
	void beginsAnewWithAnotherKeyInEachWindow() {
		AtomicLong nanos = new AtomicLong();
		AddressLimits timed = new AddressLimits(1, Duration.ofMinutes(1), nanos::get);
		assertThat(timed.allows("203.0.113.7")).isTrue();
		assertThat(timed.allows("203.0.113.7")).isFalse();
		assertThat(timed.remembered()).isOne();
		nanos.addAndGet(Duration.ofSeconds(59).toNanos());
		assertThat(timed.allows("203.0.113.7")).isFalse();
		nanos.addAndGet(Duration.ofSeconds(2).toNanos());
		assertThat(timed.remembered()).isZero();
		assertThat(timed.allows("203.0.113.7")).isTrue();
	}

	@Test
	void forgetsWhoAskedEvenIfNobodyAsksAgain() {
		AddressLimits timed = new AddressLimits(1, Duration.ofMillis(50), Ticker.systemTicker());
		timed.allows("203.0.113.7");
		Awaitility.await().until(() -> !timed.holdsAnything());
	}

}
