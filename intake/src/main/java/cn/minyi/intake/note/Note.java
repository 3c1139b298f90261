package cn.minyi.intake.note;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

import cn.minyi.domain.seal.PersonalNumbers;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.ContactText;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A note as somebody copied it, from a table or the form. All but {@code text} may be
 * missing, if {@link NoteKind#requires} does not say otherwise.
 *
 * @param kind what kind of note
 * @param text what was written, said or found
 * @param place where it happened
 * @param unit the unit complained about or inspected
 * @param contact how to reach the writer, in one line; 匿名 for one who wants to stay
 * unknown
 * @param day when it was put into the box, called, came back
 * @param source the name of the box, line, form or group
 * @param score of an inspection, as typed
 */
public record Note(NoteKind kind, @Nullable String text, @Nullable String place, @Nullable String unit,
		@Nullable String contact, @Nullable String day, @Nullable String source, @Nullable String score) {

	private static final String ANONYMOUS = "匿名";

	private static final int LONGEST_SOURCE = 100;

	/**
	 * Makes an arrival of it.
	 * @param number of the note in its delivery
	 * @param within the batch or form within which the id is unique
	 * @param messageId its identity
	 * @param zone in which its day began
	 * @return readable, or what to mend
	 */
	public Decoded decoded(int number, String within, String messageId, ZoneId zone) {
		Optional<LocalDate> put = Days.read(or(this.day));
		if (put.isEmpty() && !or(this.day).isBlank()) {
			return new Decoded.Unreadable(number, new Mistake("day", "mistake.box.day"));
		}
		if (this.kind.requires(NoteField.UNIT) && or(this.unit).isBlank()) {
			return new Decoded.Unreadable(number, new Mistake("unit", "mistake.box.unit"));
		}
		Optional<Score> judged = Score.read(or(this.score));
		if (this.kind.has(NoteField.SCORE) && judged.isEmpty()) {
			return new Decoded.Unreadable(number, new Mistake("score", "mistake.box.score"));
		}
		Instant sentAt = put.map((date) -> date.atStartOfDay(zone).toInstant()).orElse(null);
		boolean anonymous = or(this.contact).strip().equals(ANONYMOUS);
		return new Decoded.Readable(number,
				new Arrival(this.kind.channel(), source(this.kind, this.source), within, messageId, sentAt, null,
						text(judged), this.place, this.unit, anonymous,
						anonymous ? null : ContactText.read(this.contact).orElse(null)));
	}

	/**
	 * What submissions by a box, line or form have as their source.
	 * @param kind what kind of note
	 * @param name its name as typed, or null
	 * @return the channel's code, and the name without what could tell a person: it is
	 * free text, and people write all kinds of things into it
	 */
	public static String source(NoteKind kind, @Nullable String name) {
		String typed = or(name).strip();
		if (typed.isEmpty()) {
			return kind.code();
		}
		int end = typed.offsetByCodePoints(0, Math.min(LONGEST_SOURCE, typed.codePointCount(0, typed.length())));
		return kind.code() + "/" + PersonalNumbers.mask(typed.substring(0, end));
	}

	// The score is part of what is filed, searched and shown; a good one needs no words.
	private String text(Optional<Score> judged) {
		if (!this.kind.has(NoteField.SCORE) || judged.isEmpty()) {
			return or(this.text);
		}
		if (or(this.text).isBlank()) {
			return (judged.get() == Score.GOOD) ? "评分：好" : "";
		}
		return "评分：" + judged.get().title() + "\n" + this.text;
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "Note[]";
	}

}
