package cn.minyi.intake.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import cn.minyi.intake.page.FormTokens;
import cn.minyi.intake.page.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WorkTests {

	private static final int BITS = 8;

	private final Clock clock = Clock.fixed(Instant.parse("2026-03-02T01:02:03Z"), ZoneOffset.UTC);

	private final FormTokens tokens = TestTokens.at(this.clock);

	private final Work work = new Work(this.tokens, TestTokens.HASH);

	private final String token = this.tokens.fresh();

	private final String challenge = this.work.challenge(this.token, BITS);

	private final String proof = Solver.solve(this.challenge);

	@Test
	void knowsWorkThatWasDone() {
		assertThat(this.work.isDone(this.token, this.challenge, this.proof)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "0,0,0,0,0,0,0,0", ",,,,,,,", "0", "1,2,3,4,5,6,7,8,9", "-1,x,0,0,0,0,0,0" })
	void knowsWorkThatWasNotDone(String idle) {
		assertThat(this.work.isDone(this.token, this.challenge, idle)).isFalse();
	}

	@Test
	void takesNoWorkForAnotherForm() {
		assertThat(this.work.isDone(this.tokens.fresh(), this.challenge, this.proof)).isFalse();
	}

	@Test
	void takesNoEasierWorkThanItAskedFor() {
		String easier = "1" + this.challenge.substring(this.challenge.indexOf('.'));
		assertThat(this.work.isDone(this.token, easier, Solver.solve(easier))).isFalse();
	}

	@Test
	void takesNoWorkForATokenThatNobodyMade() {
		String made = this.work.challenge("x.1.00", BITS);
		assertThat(this.work.isDone("x.1.00", made, Solver.solve(made))).isFalse();
	}

	@Test
	void takesNoWorkADayLater() {
		FormTokens later = TestTokens.at(Clock.offset(this.clock, Duration.ofHours(25)));
		assertThat(new Work(later, TestTokens.HASH).isDone(this.token, this.challenge, this.proof)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "x", "8", "99.", "999.ab", "8.zz" })
	void survivesWhateverAProgramSends(String odd) {
		assertThat(this.work.isDone(this.token, odd, this.proof)).isFalse();
	}

	@Test
	void asksForAboutAsMuchWorkAsItSays() {
		long tries = 0;
		for (int i = 0; i < 20; i++) {
			for (String number : Solver.solve(this.work.challenge(this.tokens.fresh(), BITS)).split(",")) {
				tries += Long.parseLong(number) + 1;
			}
		}
		// 160 parts of 256 tries each on average; eight standard deviations either way.
		assertThat(tries).isBetween(15_000L, 67_000L);
	}

}
