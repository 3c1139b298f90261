package cn.minyi.attachments;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefusalTests {

	@ParameterizedTest
	@EnumSource
	void saysWhatToDo(Refusal refusal) {
		assertThat(refusal.sentence(Locale.SIMPLIFIED_CHINESE)).contains("请").endsWith("。");
		assertThat(refusal.sentence(Locale.FRENCH)).isEqualTo(refusal.sentence(Locale.CHINA));
		assertThat(refusal.sentence(Locale.ENGLISH)).contains("lease").endsWith(".");
	}

}
