package cn.minyi.classifier.text;

import cn.minyi.classifier.hanlp.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FingerprintTests {

	private static final String TEXT = "东门菜市场后面的下水道堵了半个月，污水漫到路上，老人出门都要绕着走，打过两次电话还没有人来修，请派人看看。";

	private final Words words = new Words();

	@Test
	void ignoresPunctuationWidthAndTraditionalCharacters() {
		assertThat(of("路燈壞了！請來修，謝謝１２３")).isEqualTo(of("路灯坏了 请来修。谢谢123"));
	}

	@Test
	void isNearForNearDuplicatesAndFarForOthers() {
		assertThat(distance(TEXT, TEXT.replace("半个月", "二十天") + "谢谢！")).isLessThan(16);
		assertThat(distance(TEXT, "民政局办结婚登记的窗口周六开不开，需要带什么证件，外地户口能不能办，要不要提前预约")).isGreaterThan(20);
	}

	@Test
	void hasSixteenDigitsForAnyText() {
		for (String text : new String[] { "", "a", "😀", "!!" }) {
			assertThat(of(text)).matches("[0-9a-f]{16}");
		}
	}

	private int distance(String one, String other) {
		return Long.bitCount(Long.parseUnsignedLong(of(one), 16) ^ Long.parseUnsignedLong(of(other), 16));
	}

	private String of(String text) {
		return Fingerprint.of(this.words.cut(text));
	}

}
