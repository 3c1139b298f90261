package cn.minyi.search.trends;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days.
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record Period(LocalDate from, LocalDate to) {

	/** As many days as a chart can show. */
	public static final int LONGEST = 366;

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2999;

	/**
	 * The days until today.
	 * @param days how many
	 * @param today the last one
	 * @return the period
	 */
	public static Period last(int days, LocalDate today) {
		return new Period(today.minusDays(days - 1L), today);
	}

	/**
	 * Reads a period as it was typed.
	 * @param from first day
	 * @param to last day
	 * @return the period
	 * @throws UnusablePeriodException if it is none, or too long
	 */
	public static Period of(@Nullable String from, @Nullable String to) {
		try {
			Period period = new Period(day(from), day(to));
			if (period.to.isBefore(period.from)) {
				throw new UnusablePeriodException("trends.wrong-order");
			}
			if (period.length() > LONGEST) {
				throw new UnusablePeriodException("trends.too-long");
			}
			return period;
		}
		catch (DateTimeException ex) {
			throw new UnusablePeriodException("trends.no-period");
		}
	}

	private static LocalDate day(@Nullable String typed) {
		LocalDate day = LocalDate.parse((typed != null) ? typed.strip() : "");
		if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
			throw new UnusablePeriodException("trends.no-period");
		}
		return day;
	}

	long length() {
		return ChronoUnit.DAYS.between(this.from, this.to) + 1;
	}

	/** As many days right before this period. */
	Period before() {
		return new Period(this.from.minusDays(length()), this.from.minusDays(1));
	}

	/** All days, newest first. */
	List<LocalDate> days() {
		return Stream.iterate(this.to, (day) -> day.minusDays(1)).limit(length()).toList();
	}

	/** What was typed is no period. The message is the key of a sentence. */
	public static final class UnusablePeriodException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnusablePeriodException(String key) {
			super(key);
		}

	}

}
