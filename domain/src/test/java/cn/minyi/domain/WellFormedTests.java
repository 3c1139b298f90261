package cn.minyi.domain;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WellFormedTests {

	@Test
	void keepsOrdinaryTextAsItIs() {
		String text = "老张说:「路灯」坏了😀\t三天\n没人管，１２３";
		assertThat(WellFormed.text(text)).isEqualTo(text);
	}

	@Test
	void replacesLoneSurrogates() {
		String text = WellFormed.text("甲\uD83D乙\uDE00丙\uD83D");
		assertThat(text).isEqualTo("甲\uFFFD乙\uFFFD丙\uFFFD");
		assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(text);
	}

	@Test
	void replacesControlCharacters() {
		assertThat(WellFormed.text("甲\u0000乙\u001B丙\u0085")).isEqualTo("甲\uFFFD乙\uFFFD丙\uFFFD");
	}

	@Test
	void makesAllLineBreaksEqual() {
		assertThat(WellFormed.text("甲\r\n乙\r丙\n丁\r")).isEqualTo("甲\n乙\n丙\n丁\n");
	}

}
