package cn.minyi.intake.sms.link;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private final Backoff backoff = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(5), new Random(1));

	@Test
	void doublesUpToTheLongest() {
		assertThat(this.backoff.next()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
		assertThat(this.backoff.next()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(2));
		assertThat(this.backoff.next()).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
		assertThat(this.backoff.next()).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
		assertThat(this.backoff.next()).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
	}

	@Test
	void differsByChance() {
		assertThat(IntStream.range(0, 20).mapToObj((i) -> this.backoff.next()).distinct()).hasSizeGreaterThan(10);
	}

	@Test
	void beginsAnewWhenAllIsWell() {
		IntStream.range(0, 5).forEach((i) -> this.backoff.next());
		this.backoff.reset();
		assertThat(this.backoff.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
	}

}
