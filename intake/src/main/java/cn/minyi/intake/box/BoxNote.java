package cn.minyi.intake.box;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.ContactText;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A note as a collector copied it, from a table or the form. All but {@code text} may be
 * missing.
 *
 * @param text what the note says
 * @param place where it happened
 * @param unit the unit complained about
 * @param contact how to reach the writer, in one line; 匿名 for one who wants to stay
 * unknown
 * @param day when it was put into the box
 * @param box the box's name
 */
record BoxNote(@Nullable String text, @Nullable String place, @Nullable String unit, @Nullable String contact,
		@Nullable String day, @Nullable String box) {

	private static final String ANONYMOUS = "匿名";

	/**
	 * Makes an arrival of it.
	 * @param number of the note in its delivery
	 * @param messageId its identity
	 * @param zone in which its day began
	 */
	Decoded decoded(int number, String messageId, ZoneId zone) {
		Optional<LocalDate> put = Days.read(or(this.day));
		if (put.isEmpty() && !or(this.day).isBlank()) {
			return new Decoded.Unreadable(number, new Mistake("day", "mistake.box.day"));
		}
		Instant sentAt = put.map((date) -> date.atStartOfDay(zone).toInstant()).orElse(null);
		boolean anonymous = or(this.contact).strip().equals(ANONYMOUS);
		// A box's name is free text, and people write all kinds of things into it.
		String source = or(this.box).isBlank() ? "box" : "box/" + PersonalNumbers.mask(or(this.box).strip());
		return new Decoded.Readable(number,
				new Arrival(Channel.BOX, source, "box", messageId, sentAt, null, or(this.text), this.place, this.unit,
						anonymous, anonymous ? null : ContactText.read(this.contact).orElse(null)));
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "BoxNote[]";
	}

}
