package cn.minyi.intake.notice;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyLimitsTests {

	private final ReplyLimits limits = new ReplyLimits(TestLetters.settings());

	@Test
	void fallsSilentBeforeAMachineThatAnswersEveryReply() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.limits.allows("machine", "letter " + i)).isTrue();
		}
		assertThat(this.limits.allows("machine", "one more")).isFalse();
		assertThat(this.limits.allows("somebody else", "another")).isTrue();
	}

	@Test
	void countsALetterOnceHoweverOftenItIsTried() {
		for (int i = 0; i < 20; i++) {
			assertThat(this.limits.allows("citizen", "the same letter")).isTrue();
		}
		assertThat(this.limits.allows("citizen", "another")).isTrue();
	}

}
