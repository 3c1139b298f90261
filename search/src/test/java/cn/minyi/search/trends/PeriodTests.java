package cn.minyi.search.trends;

import java.time.LocalDate;

import cn.minyi.search.trends.Period.UnusablePeriodException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PeriodTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	@Test
	void endsToday() {
		assertThat(Period.last(7, TODAY)).isEqualTo(new Period(LocalDate.of(2026, 2, 24), TODAY));
		assertThat(Period.last(7, TODAY).length()).isEqualTo(7);
	}

	@Test
	void comesRightAfterThePeriodBefore() {
		assertThat(Period.last(7, TODAY).before())
			.isEqualTo(new Period(LocalDate.of(2026, 2, 17), LocalDate.of(2026, 2, 23)));
	}

	@Test
	void hasAllItsDaysNewestFirst() {
		assertThat(Period.of("2026-02-27", "2026-03-01").days()).containsExactly(LocalDate.of(2026, 3, 1),
				LocalDate.of(2026, 2, 28), LocalDate.of(2026, 2, 27));
	}

	@Test
	void isRefusedWhenItIsNoneOrReversedOrTooLong() {
		refused("2026-03-01", "2026-02-01", "trends.wrong-order");
		refused("2024-01-01", "2026-02-01", "trends.too-long");
		refused("2026-03-01", "", "trends.no-period");
		refused(null, "2026-03-01", "trends.no-period");
		refused("2026-02-30", "2026-03-01", "trends.no-period");
		refused("-999999999-01-01", "+999999999-12-31", "trends.no-period");
	}

	private static void refused(String from, String to, String key) {
		assertThatExceptionOfType(UnusablePeriodException.class).isThrownBy(() -> Period.of(from, to)).withMessage(key);
	}

}
