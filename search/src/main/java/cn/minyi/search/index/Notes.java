package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a submission beside the steps of staff, each note once by its id. The
 * same for any order in which the notes came. Immutable.
 *
 * @param all the oldest first
 */
public record Notes(List<CaseNote> all) {

	private static final Comparator<CaseNote> IN_TIME = Comparator.comparing(CaseNote::at)
		.thenComparing(CaseNote::noteId);

	/** Nothing happened yet. */
	public static final Notes NONE = new Notes(List.of());

	public Notes {
		all = all.stream().sorted(IN_TIME).toList();
	}

	/**
	 * These notes and one more.
	 * @param note takes the place of an earlier record of the same id, as in a compacted
	 * topic
	 * @return the notes after it
	 */
	public Notes with(CaseNote note) {
		List<CaseNote> notes = new ArrayList<>(this.all);
		notes.removeIf((each) -> each.noteId().equals(note.noteId()));
		notes.add(note);
		return new Notes(notes);
	}

	/**
	 * The notes of one kind.
	 * @param type which
	 * @param <T> which
	 * @return the oldest first
	 */
	public <T extends CaseNote> List<T> of(Class<T> type) {
		return this.all.stream().filter(type::isInstance).map(type::cast).toList();
	}

	/**
	 * What the writer thinks of the answer.
	 * @return the last rating, null if there is none
	 */
	public @Nullable Rating rating() {
		List<CaseNote.Rated> ratings = of(CaseNote.Rated.class);
		return ratings.isEmpty() ? null : ratings.get(ratings.size() - 1).rating();
	}

	/**
	 * These notes without those of one kind.
	 * @param type which
	 * @return the others
	 */
	public Notes without(Class<? extends CaseNote> type) {
		return new Notes(this.all.stream().filter((note) -> !type.isInstance(note)).toList());
	}

}
