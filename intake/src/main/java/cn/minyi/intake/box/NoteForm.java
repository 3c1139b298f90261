package cn.minyi.intake.box;

import java.util.stream.Stream;

import cn.minyi.intake.note.Note;
import cn.minyi.intake.note.NoteKind;
import org.jspecify.annotations.Nullable;

/**
 * What a collector typed into the form for one note.
 *
 * @param kind code of the kind of note
 * @param text what the note says
 * @param place where it happened
 * @param unit the unit complained about
 * @param contact how to reach the writer, in one line
 * @param day when it was put into the box
 * @param box the name of the box, line or form
 * @param score of an inspection
 * @param opening the opening record it belongs to
 * @param token of {@link cn.minyi.intake.page.FormTokens}
 */
record NoteForm(@Nullable String kind, @Nullable String text, @Nullable String place, @Nullable String unit,
		@Nullable String contact, @Nullable String day, @Nullable String box, @Nullable String score,
		@Nullable String opening, @Nullable String token) {

	static final NoteForm EMPTY = new NoteForm(null, null, null, null, null, null, null, null, null, null);

	NoteKind noteKind() {
		return NoteKind.of(or(this.kind)).orElse(NoteKind.BOX);
	}

	Note note() {
		return new Note(noteKind(), this.text, this.place, this.unit, this.contact, this.day, this.box, this.score);
	}

	String[] typed() {
		return Stream.of(this.kind, this.text, this.place, this.unit, this.contact, this.day, this.box, this.score)
			.map(NoteForm::or)
			.toArray(String[]::new);
	}

	/**
	 * The form for the next note out of the same box.
	 */
	NoteForm next() {
		return new NoteForm(this.kind, null, null, null, null, this.day, this.box, null, this.opening, null);
	}

	/**
	 * The form for a note of another kind; a box is no telephone line.
	 */
	NoteForm of(NoteKind other) {
		return (other == noteKind()) ? this
				: new NoteForm(other.code(), null, null, null, null, this.day, null, null, null, null);
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "NoteForm[]";
	}

}
