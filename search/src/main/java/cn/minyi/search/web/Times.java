package cn.minyi.search.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Days and times in the time zone of the service, in the language of the current request.
 */
public final class Times {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

	private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

	private final Clock clock;

	private final Wording words;

	/**
	 * Tells times.
	 * @param clock what the time is now; its zone is that of the service
	 * @param words those around the numbers
	 */
	public Times(Clock clock, Wording words) {
		this.clock = clock;
		this.words = words;
	}

	/**
	 * The current day.
	 * @return in the zone of the service
	 */
	public LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/**
	 * Where the service is.
	 * @return the zone of all days
	 */
	public ZoneId zone() {
		return this.clock.getZone();
	}

	/**
	 * A time to be shown.
	 * @param instant when
	 * @return in words
	 */
	public Moment moment(Instant instant) {
		ZonedDateTime time = instant.atZone(zone());
		return new Moment(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time), brief(time), FULL.format(time));
	}

	/**
	 * A time of a machine.
	 * @param instant when
	 * @return day and time to the millisecond
	 */
	public String exact(Instant instant) {
		return EXACT.format(instant.atZone(zone()));
	}

	/**
	 * How long something took.
	 * @param from when it began
	 * @param to when it was done
	 * @return in words, absent if it ended before it began: two clocks do not agree
	 */
	public Optional<String> took(Instant from, Instant to) {
		Duration time = Duration.between(from, to);
		if (time.isNegative()) {
			return Optional.empty();
		}
		if (time.toMinutes() < 1) {
			long millis = time.toMillis();
			return Optional.of((millis < 1000) ? this.words.of("took.millis", millis)
					: this.words.of("took.seconds", String.format(Locale.ROOT, "%.1f", millis / 1000.0)));
		}
		if (time.toHours() < 1) {
			return Optional.of(this.words.of("took.minutes", time.toMinutes(), time.toSecondsPart()));
		}
		return Optional.of((time.toDays() < 1) ? this.words.of("took.hours", time.toHours(), time.toMinutesPart())
				: this.words.of("took.days", time.toDays(), time.toHoursPart()));
	}

	private String brief(ZonedDateTime time) {
		LocalDate day = time.toLocalDate();
		LocalDate today = today();
		if (day.equals(today)) {
			return this.words.of("time.today", TIME.format(time));
		}
		if (day.equals(today.minusDays(1))) {
			return this.words.of("time.yesterday", TIME.format(time));
		}
		return day(day);
	}

	/**
	 * A day to be shown.
	 * @param day which
	 * @return without the year if it is the current one
	 */
	public String day(LocalDate day) {
		String pattern = this.words.of((day.getYear() == today().getYear()) ? "time.day" : "time.day-of-year");
		return DateTimeFormatter.ofPattern(pattern, LocaleContextHolder.getLocale()).format(day);
	}

}
