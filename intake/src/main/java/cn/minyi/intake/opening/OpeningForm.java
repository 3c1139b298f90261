package cn.minyi.intake.opening;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.intake.access.Collector;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.work.WorkEvent;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about the opening of a box.
 *
 * @param box name of the box
 * @param seal number of its seal
 * @param intact yes or no
 * @param other name of the other opener
 * @param openedAt when, as browsers write it
 * @param found how many notes were in it
 */
record OpeningForm(@Nullable String box, @Nullable String seal, @Nullable String intact, @Nullable String other,
		@Nullable String openedAt, @Nullable String found) {

	private static final int LONGEST = 100;

	private static final int MOST = 100_000;

	static OpeningForm at(ZonedDateTime now) {
		return new OpeningForm(null, null, null, null,
				now.truncatedTo(ChronoUnit.MINUTES).format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), null);
	}

	/** What has to be mended. */
	List<Mistake> mistakes(Collector opener, Clock clock) {
		List<Mistake> mistakes = new ArrayList<>();
		check(!is(this.box), "box", mistakes);
		check(!is(this.seal), "seal", mistakes);
		check(!"yes".equals(this.intact) && !"no".equals(this.intact), "intact", mistakes);
		check(!is(this.other), "other", mistakes);
		// Two people, not one twice.
		check(is(this.other) && (same(this.other, opener.name()) || same(this.other, opener.account())), "other",
				mistakes);
		Optional<Instant> time = time(clock);
		check(time.isEmpty() || time.get().isAfter(clock.instant().plus(1, ChronoUnit.MINUTES)), "openedAt", mistakes);
		check(number() < 0, "found", mistakes);
		return mistakes;
	}

	WorkEvent.Opened opened(Collector opener, Clock clock) {
		return new WorkEvent.Opened(UUID.randomUUID().toString().replace("-", ""), Channel.BOX, text(this.box),
				text(this.seal), "yes".equals(this.intact), opener.account(), opener.name(), text(this.other),
				time(clock).orElseThrow(), clock.instant().truncatedTo(ChronoUnit.MILLIS), number());
	}

	private static void check(boolean wrong, String field, List<Mistake> mistakes) {
		if (wrong) {
			mistakes.add(new Mistake(field, "mistake.box.opening." + field.toLowerCase(Locale.ROOT)));
		}
	}

	private Optional<Instant> time(Clock clock) {
		try {
			return Optional
				.of(LocalDateTime.parse(text(this.openedAt).replace(' ', 'T')).atZone(clock.getZone()).toInstant());
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private int number() {
		try {
			int number = Integer.parseInt(text(this.found));
			return (number <= MOST) ? number : -1;
		}
		catch (NumberFormatException ex) {
			return -1;
		}
	}

	private static boolean same(@Nullable String one, String other) {
		return text(one).equalsIgnoreCase(other.strip());
	}

	private static boolean is(@Nullable String value) {
		return !text(value).isEmpty() && text(value).length() <= LONGEST;
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

}
