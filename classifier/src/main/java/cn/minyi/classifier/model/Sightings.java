package cn.minyi.classifier.model;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;

import cn.minyi.classifier.feature.FeatureSink;
import cn.minyi.classifier.model.Vocabulary.Point;

/**
 * The features of one text that a lexicon has, in the order in which they were first
 * seen, and where each was seen. Not thread-safe.
 */
public final class Sightings implements FeatureSink {

	private static final int MOST_EXPECTED = 4096;

	private static final int OCCURRENCE = 3;

	private static final int BATCH = 128;

	private final Lexicon lexicon;

	/** Features that wait until enough are together to be looked up. */
	private final long[] keys = new long[BATCH];

	private final long[] found = new long[BATCH];

	private final int[] starts = new int[BATCH];

	/** Where each ends; its complement if it counts once. */
	private final int[] ends = new int[BATCH];

	private int waiting;

	/** By place: its number in the lexicon. */
	private int[] numbers;

	private int[] counts;

	private int size;

	/** Open addressing: place of a feature, plus one. */
	private int[] table;

	/** Place, start and end of each occurrence. */
	private int[] occurrences;

	private int occurrencesEnd;

	private final Map<Vocabulary, Point> points = new IdentityHashMap<>(4);

	/**
	 * Has seen nothing yet.
	 * @param lexicon what to look for
	 * @param length of the text in characters, about
	 */
	public Sightings(Lexicon lexicon, int length) {
		this.lexicon = lexicon;
		int expected = Math.min(3 * length, MOST_EXPECTED) + 16;
		this.numbers = new int[expected];
		this.counts = new int[expected];
		this.table = new int[Integer.highestOneBit(expected) * 4];
		this.occurrences = new int[OCCURRENCE * expected];
	}

	@Override
	public void accept(long key, int start, int end) {
		wait(key, start, end, false);
	}

	@Override
	public void mark(long key, int start, int end) {
		wait(key, start, end, true);
	}

	private void wait(long key, int start, int end, boolean once) {
		if (this.waiting == BATCH) {
			lookUp();
		}
		this.keys[this.waiting] = key;
		this.starts[this.waiting] = start;
		this.ends[this.waiting] = once ? ~end : end;
		this.waiting++;
	}

	/** Looks up what waits. */
	private void lookUp() {
		this.lexicon.lookUp(this.keys, this.waiting, this.found);
		for (int i = 0; i < this.waiting; i++) {
			if (this.found[i] >= 0) {
				int place = place((int) this.found[i]);
				boolean once = this.ends[i] < 0;
				this.counts[place] = once ? 1 : this.counts[place] + 1;
				occurs(place, this.starts[i], once ? ~this.ends[i] : this.ends[i]);
			}
		}
		this.waiting = 0;
	}

	private int place(int number) {
		int mask = this.table.length - 1;
		int slot = (number * 0x9E3779B1 >>> 7) & mask;
		while (this.table[slot] != 0) {
			if (this.numbers[this.table[slot] - 1] == number) {
				return this.table[slot] - 1;
			}
			slot = (slot + 1) & mask;
		}
		if (this.size == this.numbers.length) {
			grow();
			return place(number);
		}
		this.numbers[this.size] = number;
		this.table[slot] = ++this.size;
		return this.size - 1;
	}

	private void grow() {
		this.numbers = Arrays.copyOf(this.numbers, 2 * this.size);
		this.counts = Arrays.copyOf(this.counts, 2 * this.size);
		this.table = new int[Integer.highestOneBit(this.numbers.length) * 4];
		int all = this.size;
		for (this.size = 0; this.size < all;) {
			place(this.numbers[this.size]);
		}
	}

	private void occurs(int place, int start, int end) {
		if (this.occurrencesEnd == this.occurrences.length) {
			this.occurrences = Arrays.copyOf(this.occurrences, 2 * this.occurrencesEnd);
		}
		this.occurrences[this.occurrencesEnd++] = place;
		this.occurrences[this.occurrencesEnd++] = start;
		this.occurrences[this.occurrencesEnd++] = end;
	}

	/** How often a feature was seen. */
	int count(int place) {
		return this.counts[place];
	}

	/** What a vocabulary makes of the text; made once for all models that share it. */
	Point point(Vocabulary vocabulary) {
		lookUp();
		Point point = this.points.get(vocabulary);
		if (point == null) {
			int[] known = this.lexicon.numbersIn(vocabulary);
			int[] there = new int[this.size];
			for (int i = 0; i < this.size; i++) {
				there[i] = known[this.numbers[i]];
			}
			point = vocabulary.point(there, this.counts, this.size);
			this.points.put(vocabulary, point);
		}
		return point;
	}

	/**
	 * Spreads over the characters of the text what features say.
	 * @param parts what one occurrence of each feature says, see
	 * {@link LinearModel#explain}
	 * @param length of the text
	 * @return what is said by each character
	 */
	public double[] spread(double[] parts, int length) {
		double[] sums = new double[length];
		for (int i = 0; i < this.occurrencesEnd; i += OCCURRENCE) {
			int start = this.occurrences[i + 1];
			int end = this.occurrences[i + 2];
			double part = parts[this.occurrences[i]] / (end - start);
			for (int at = start; at < end; at++) {
				sums[at] += part;
			}
		}
		return sums;
	}

}
