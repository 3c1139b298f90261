package cn.minyi.intake.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretTriesTests {

	private static final String CODE = "7KQM-2XHT-WP9C";

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:02:03Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final SecretTries tries = new SecretTries(this.clock);

	@Test
	void closesACodeAfterFiveWrongTriesForTwiceAsLongEachTime() {
		assertThat(free()).isEqualTo(5);
		assertThat(this.tries.start(CODE)).contains(this.now.get().plus(Duration.ofHours(1)));
		for (int hours : new int[] { 1, 2, 4, 8, 16, 24, 24 }) {
			pass(Duration.ofHours(hours).minusSeconds(1));
			assertThat(this.tries.start(CODE)).isPresent();
			pass(Duration.ofSeconds(1));
			assertThat(free()).isOne();
		}
	}

	@Test
	void leavesOtherCodesOpen() {
		free();
		assertThat(this.tries.start("AAAA-BBBB-CCCC")).isEmpty();
	}

	@Test
	void gainsNothingByTryingManyAtOnce() {
		assertThat(IntStream.range(0, 1000).parallel().filter((each) -> this.tries.start(CODE).isEmpty()).count())
			.isEqualTo(5);
	}

	@Test
	void doesNotCountRightOnes() {
		for (int i = 0; i < 100; i++) {
			assertThat(this.tries.start(CODE)).isEmpty();
			this.tries.right(CODE);
		}
		assertThat(free()).isEqualTo(5);
	}

	@Test
	void forgivesHalfWhenTheWriterComes() {
		for (int i = 0; i < 4; i++) {
			this.tries.start(CODE);
		}
		this.tries.start(CODE);
		this.tries.right(CODE);
		assertThat(free()).isEqualTo(3);
	}

	private int free() {
		int free = 0;
		while (this.tries.start(CODE).isEmpty()) {
			free++;
		}
		return free;
	}

	private void pass(Duration time) {
		this.now.updateAndGet((before) -> before.plus(time));
	}

}
