package cn.minyi.search.opening;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void quotesEveryCell() {
		assertThat(Csv.line(List.of("王芳", "核实\"地点\", 回电\n再说", "")))
			.isEqualTo("\"王芳\",\"核实\"\"地点\"\", 回电\n再说\",\"\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(1)", " =1", "\t=1", "\r=1", "\n1", "\t1", "|calc", "%1", "＝1＋1",
			"\uFEFF=1" })
	void disarmsWhatASpreadsheetWouldCalculate(String formula) {
		assertThat(Csv.line(List.of(formula))).isEqualTo("\"'" + formula + "\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1=1", "a-b", "2026-03-02", "王芳@城管", "100%" })
	void leavesOtherTextsAlone(String text) {
		assertThat(Csv.line(List.of(text))).isEqualTo('"' + text + "\"\r\n");
	}

}
