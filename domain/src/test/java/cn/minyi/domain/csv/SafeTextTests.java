package cn.minyi.domain.csv;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SafeTextTests {

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+86 138", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1+1", "'=1", "''=1" })
	void writesNothingThatRunsAndGivesItBack(String text) {
		String safe = SafeText.of(text);
		assertThat(safe).startsWith("'").isNotEqualTo(text);
		assertThat(SafeText.original(safe)).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "路灯坏了", "1=1", "'s", "'", "''" })
	void leavesWhatDoesNotRun(String text) {
		assertThat(SafeText.of(text)).isEqualTo(text);
		assertThat(SafeText.original(text)).isEqualTo(text);
	}

	@Test
	void quotesWhatWouldBreakALine() {
		assertThat(CsvLine.of(List.of("一", "a,b", "说\"好\"", "两\n行", "=1")))
			.isEqualTo("一,\"a,b\",\"说\"\"好\"\"\",\"两\n行\",'=1\r\n");
	}

}
