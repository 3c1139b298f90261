package cn.minyi.intake.keying;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.note.Note;
import cn.minyi.intake.note.NoteKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody read in a handwritten note. Exists only in memory: what is stored is
 * sealed.
 *
 * @param text the words
 * @param place where it happened
 * @param unit the unit complained about
 * @param contact how to reach the writer
 * @param day of the note
 * @param box name of the box, line or form
 * @param score of an inspection
 */
record KeyedNote(@Nullable String text, @Nullable String place, @Nullable String unit, @Nullable String contact,
		@Nullable String day, @Nullable String box, @Nullable String score) {

	static final KeyedNote EMPTY = new KeyedNote(null, null, null, null, null, null, null);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int LONGEST_TEXT = 20_000;

	private static final int LONGEST_LINE = 200;

	static KeyedNote read(String json) {
		return MAPPER.readValue(json, KeyedNote.class);
	}

	String json() {
		return MAPPER.writeValueAsString(this);
	}

	Note note(NoteKind kind) {
		return new Note(kind, this.text, this.place, this.unit, this.contact, this.day, this.box, this.score);
	}

	/**
	 * What has to be mended before it could be filed.
	 */
	List<Mistake> mistakes(NoteKind kind) {
		List<Mistake> mistakes = new ArrayList<>();
		Decoded decoded = note(kind).decoded(1, "", "", ZoneOffset.UTC);
		if (decoded instanceof Decoded.Unreadable unreadable) {
			mistakes.add(unreadable.mistake());
		}
		else if (((Decoded.Readable) decoded).arrival().text().isBlank()) {
			mistakes.add(new Mistake("text", "mistake.text.blank"));
		}
		checkLength("text", this.text, LONGEST_TEXT, mistakes);
		checkLength("place", this.place, LONGEST_LINE, mistakes);
		checkLength("unit", this.unit, LONGEST_LINE, mistakes);
		checkLength("contact", this.contact, LONGEST_LINE, mistakes);
		return mistakes;
	}

	private static void checkLength(String field, @Nullable String value, int longest, List<Mistake> mistakes) {
		if (value != null && value.length() > longest) {
			mistakes.add(new Mistake(field, "mistake." + field + ".long", longest, value.length()));
		}
	}

	/**
	 * Whether two people read the same. White space and width do not count: they cannot
	 * be seen in handwriting.
	 */
	boolean agrees(KeyedNote other) {
		return folded().equals(other.folded());
	}

	private List<String> folded() {
		return values().stream().map(KeyedNote::fold).toList();
	}

	/**
	 * All but the text, in the order of the form.
	 */
	public List<String> lines() {
		return values().subList(1, values().size());
	}

	private List<String> values() {
		List<String> values = new ArrayList<>();
		for (String value : new String[] { this.text, this.place, this.unit, this.contact, this.day, this.box,
				this.score }) {
			values.add(Objects.requireNonNullElse(value, ""));
		}
		return values;
	}

	private static String fold(String value) {
		return Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("\\s", "");
	}

	@Override
	public String toString() {
		return "KeyedNote[]";
	}

}
