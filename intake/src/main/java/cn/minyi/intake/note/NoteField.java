package cn.minyi.intake.note;

/**
 * A part of a note.
 */
public enum NoteField {

	/** What was written, said or found. */
	TEXT,

	/** Where it happened. */
	PLACE,

	/** The unit complained about or inspected. */
	UNIT,

	/** How to reach the writer, in one line. */
	CONTACT,

	/** The day of it. */
	DAY,

	/** The box, line, form or group it came by. */
	SOURCE,

	/** The score of an inspection. */
	SCORE

}
