package cn.minyi.intake.notice;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyLimitsTests {

	private final ReplyLimits limits = new ReplyLimits(TestLetters.settings());

	@Test
	void fallsSilentBeforeAMachineThatAnswersEveryReply() {
		for (int i = 0; i < 10; i++) {
			assertThat(this.limits.allows("machine")).isTrue();
		}
		assertThat(this.limits.allows("machine")).isFalse();
		assertThat(this.limits.allows("somebody else")).isTrue();
	}

}
