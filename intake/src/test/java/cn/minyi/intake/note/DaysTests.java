package cn.minyi.intake.note;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DaysTests {

	@ParameterizedTest
	@ValueSource(strings = { "2026-03-02", "2026/3/2", "2026.3.2", "2026年3月2日", "2026年03月02日", "20260302",
			" ２０２６－０３－０２ ", "2026-03-02 09:05", "2026-03-02T09:05:00" })
	void readsDaysAsPeopleWriteThem(String typed) {
		assertThat(Days.read(typed)).contains(LocalDate.of(2026, 3, 2));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "昨天", "3月2日", "2026-13-01", "2026-02-30", "03/02/2026", "2026-3" })
	void readsNothingElse(String typed) {
		assertThat(Days.read(typed)).isEmpty();
	}

}
