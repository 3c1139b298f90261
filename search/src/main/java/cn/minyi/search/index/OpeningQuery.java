package cn.minyi.search.index;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which openings a member of staff looks for.
 *
 * @param by account of the person who opened; absent for all
 * @param from first day, in the service's time zone
 * @param to last day
 * @param size how many at most, 1 to {@value Openings#MOST}
 */
public record OpeningQuery(@Nullable String by, LocalDate from, LocalDate to, int size) {

	public OpeningQuery {
		if (size < 1 || size > Openings.MOST) {
			throw new IllegalArgumentException("size must be 1 to " + Openings.MOST);
		}
	}

	boolean matches(String account, LocalDate day) {
		return (this.by == null || this.by.equals(account)) && !day.isBefore(this.from) && !day.isAfter(this.to);
	}

}
