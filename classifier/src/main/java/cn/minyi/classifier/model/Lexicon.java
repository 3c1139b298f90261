package cn.minyi.classifier.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;

/**
 * All features that any of several models knows, so that a feature of a text is looked up
 * once for all of them. Immutable and thread-safe.
 */
public final class Lexicon {

	private final int size;

	/**
	 * Open addressing. Each place holds the upper bits of a key and below them the
	 * feature's number plus one: one look into memory for most features. What is cut off
	 * a key tells its place, so two keys are hardly ever taken for each other.
	 */
	private final long[] table;

	private final int numberBits;

	private final List<Vocabulary> vocabularies = new ArrayList<>();

	/** For each vocabulary, by the feature's number here: its number there, or -1. */
	private final List<int[]> numbers = new ArrayList<>();

	private Lexicon(Collection<LinearModel> models) {
		models.stream().map(LinearModel::vocabulary).forEach((each) -> {
			if (this.vocabularies.stream().noneMatch(each::equals)) {
				this.vocabularies.add(each);
			}
		});
		long[] keys = this.vocabularies.stream()
			.flatMapToLong((each) -> LongStream.range(0, each.size()).map((i) -> each.key((int) i)))
			.sorted()
			.distinct()
			.toArray();
		this.size = keys.length;
		this.numberBits = Long.SIZE - Long.numberOfLeadingZeros(keys.length + 1);
		this.table = new long[Integer.highestOneBit(Math.max(2, keys.length)) * 4];
		for (int i = 0; i < keys.length; i++) {
			int place = place(keys[i]);
			while (this.table[place] != 0) {
				place = (place + 1) & (this.table.length - 1);
			}
			this.table[place] = upper(keys[i]) | (i + 1);
		}
		for (Vocabulary vocabulary : this.vocabularies) {
			this.numbers.add(Arrays.stream(keys).mapToInt(vocabulary::indexOf).toArray());
		}
	}

	/**
	 * Collects what models know.
	 * @param models some models
	 * @return the features of all of them
	 */
	public static Lexicon of(Collection<LinearModel> models) {
		return new Lexicon(models);
	}

	private int place(long key) {
		return (int) (key ^ (key >>> 32)) & (this.table.length - 1);
	}

	private long upper(long key) {
		return key >>> this.numberBits << this.numberBits;
	}

	int size() {
		return this.size;
	}

	/**
	 * Looks features up.
	 * @param keys of features
	 * @param size how many there are
	 * @param numbers receives their numbers, -1 for what no model knows
	 */
	void lookUp(long[] keys, int size, long[] numbers) {
		// First all that lies in memory, with no decision between: the ways overlap.
		for (int i = 0; i < size; i++) {
			numbers[i] = this.table[place(keys[i])];
		}
		for (int i = 0; i < size; i++) {
			numbers[i] = number(keys[i], numbers[i]);
		}
	}

	private int number(long key, long first) {
		long wanted = upper(key);
		int place = place(key);
		for (long found = first; found != 0; found = this.table[place]) {
			if (((found ^ wanted) >>> this.numberBits) == 0) {
				return (int) (found ^ wanted) - 1;
			}
			place = (place + 1) & (this.table.length - 1);
		}
		return -1;
	}

	/** By numbers of this lexicon, the numbers in the vocabulary of a model. */
	int[] numbersIn(Vocabulary vocabulary) {
		return this.numbers.get(this.vocabularies.indexOf(vocabulary));
	}

}
