package cn.minyi.intake.page;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T01:02:00Z"));

	private final Clock clock = ((InstantSource) this.now::get).withZone(ZoneOffset.UTC);

	private final Pace pace = new Pace(this.clock);

	@Test
	void forgetsAMinuteLittleByLittle() {
		for (int i = 0; i < 60; i++) {
			this.pace.count();
		}
		assertThat(this.pace.lastMinute()).isEqualTo(60);
		pass(75);
		assertThat(this.pace.lastMinute()).isEqualTo(45);
		this.pace.count();
		assertThat(this.pace.lastMinute()).isEqualTo(46);
		pass(45);
		assertThat(this.pace.lastMinute()).isEqualTo(1);
	}

	@Test
	void forgetsAllAfterAPause() {
		this.pace.count();
		pass(180);
		assertThat(this.pace.lastMinute()).isZero();
	}

	private void pass(int seconds) {
		this.now.updateAndGet((time) -> time.plusSeconds(seconds));
	}

}
