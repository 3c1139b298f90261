package cn.minyi.intake.box;

import org.jspecify.annotations.Nullable;

/**
 * What a collector typed into the form for one note.
 *
 * @param text what the note says
 * @param place where it happened
 * @param unit the unit complained about
 * @param contact how to reach the writer, in one line
 * @param day when it was put into the box
 * @param box the box's name
 * @param token of {@link cn.minyi.intake.page.FormTokens}
 */
record NoteForm(@Nullable String text, @Nullable String place, @Nullable String unit, @Nullable String contact,
		@Nullable String day, @Nullable String box, @Nullable String token) {

	static final NoteForm EMPTY = new NoteForm(null, null, null, null, null, null, null);

	BoxNote note() {
		return new BoxNote(this.text, this.place, this.unit, this.contact, this.day, this.box);
	}

	String[] typed() {
		return new String[] { or(this.text), or(this.place), or(this.unit), or(this.contact), or(this.day),
				or(this.box) };
	}

	/**
	 * The form for the next note out of the same box.
	 */
	NoteForm next() {
		return new NoteForm(null, null, null, null, this.day, this.box, null);
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "NoteForm[]";
	}

}
