package cn.minyi.classifier.unit;

import java.util.BitSet;
import java.util.List;

import cn.minyi.classifier.hanlp.PhraseTrie;
import org.jspecify.annotations.Nullable;

/**
 * The areas that a form and a text name. They decide between units that words alone do
 * not tell apart: the area right before the words, otherwise that of the form, otherwise
 * those of the text. Where they do not help, all stay possible. Immutable.
 */
public final class Whereabouts {

	static final Whereabouts UNKNOWN = new Whereabouts("", new BitSet(), new BitSet(), List.of());

	/** Beside no words. */
	static final int ANYWHERE = -1;

	private final String folded;

	private final BitSet told;

	private final BitSet named;

	private final List<PhraseTrie.Hit<Areas.Phrase>> hits;

	Whereabouts(String folded, BitSet told, BitSet named, List<PhraseTrie.Hit<Areas.Phrase>> hits) {
		this.folded = folded;
		this.told = told;
		this.named = named;
		this.hits = hits;
	}

	/** The same for a field of the form, whose own areas come before all others. */
	Whereabouts orElse(Whereabouts other) {
		return new Whereabouts(this.folded, this.named.isEmpty() ? other.told : this.named, other.named, this.hits);
	}

	/** Whether any area is known. */
	private boolean isKnown() {
		return !this.told.isEmpty() || !this.named.isEmpty();
	}

	/**
	 * Those that are meant by words.
	 * @param units that the words may mean
	 * @param start where the words stand, or {@link #ANYWHERE}
	 * @return those of the areas named; all if that tells nothing
	 */
	List<String> choose(Alternatives units, int start) {
		return (isKnown() && units.differ()) ? orEverywhere(units, certain(units, start)) : units.unsure();
	}

	/**
	 * Those that are meant by words that others of the same kind may be meant by too,
	 * though the directory does not say so.
	 */
	List<String> choose(Alternatives units, Alternatives kin) {
		if (!isKnown() || !kin.differ()) {
			return units.unsure();
		}
		List<String> found = certain(units, ANYWHERE);
		return orEverywhere(units, found.isEmpty() && units.everywhere().isEmpty() ? certain(kin, ANYWHERE) : found);
	}

	private static List<String> orEverywhere(Alternatives units, List<String> found) {
		if (!found.isEmpty()) {
			return found;
		}
		return units.everywhere().isEmpty() ? units.unsure() : units.everywhere();
	}

	private List<String> certain(Alternatives units, int start) {
		BitSet before = before(start);
		List<String> found = (before != null) ? units.at(before) : List.of();
		if (found.isEmpty()) {
			found = units.at(this.told);
		}
		return found.isEmpty() ? units.at(this.named) : found;
	}

	/** The area right before words, as in 城东教育局 or 城东区的教育局. */
	private @Nullable BitSet before(int start) {
		int low = 0;
		int high = this.hits.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (this.hits.get(middle).end() <= start) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		if (this.hits.isEmpty()) {
			return null;
		}
		PhraseTrie.Hit<Areas.Phrase> last = this.hits.get(low);
		boolean right = last.end() == start
				|| (last.end() == start - 1 && " 的".indexOf(this.folded.charAt(start - 1)) >= 0);
		return right ? last.value().areas() : null;
	}

}
