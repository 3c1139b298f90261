package cn.minyi.domain.learning;

import java.util.stream.IntStream;

import cn.minyi.domain.Channel;
import cn.minyi.domain.SubmissionIds;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeldBackTests {

	@Test
	void holdsBackAFifth() {
		long held = IntStream.range(0, 10_000)
			.mapToObj((i) -> SubmissionIds.of(Channel.SMS, "test", "m" + i))
			.filter(HeldBack::contains)
			.count();
		assertThat(held).isBetween(1_900L, 2_100L);
	}

	@Test
	void neverChangesItsMind() {
		// Were one of these to change, models would be measured with what they learned.
		assertThat(IntStream.range(0, 20).filter((i) -> HeldBack.contains("a" + i))).containsExactly(17, 19);
	}

}
