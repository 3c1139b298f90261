package cn.minyi.classifier.feature;

import java.util.function.Consumer;

/**
 * The features of one text and how often each occurs. Immutable by convention: nobody
 * writes into the arrays, which are not copied for speed.
 */
public final class Features {

	private final long[] keys;

	private final int[] counts;

	Features(long[] keys, int[] counts) {
		this.keys = keys;
		this.counts = counts;
	}

	/**
	 * Counts the features of a text.
	 * @param text hands them over
	 * @return its features
	 */
	public static Features of(Consumer<FeatureSink> text) {
		Bag bag = new Bag();
		text.accept(bag);
		return bag.features();
	}

	/**
	 * How many different features there are.
	 * @return zero or more
	 */
	public int size() {
		return this.keys.length;
	}

	/**
	 * A feature.
	 * @param index from 0
	 * @return its key; keys ascend
	 */
	public long key(int index) {
		return this.keys[index];
	}

	/**
	 * How often a feature occurs.
	 * @param index from 0
	 * @return one or more
	 */
	public int count(int index) {
		return this.counts[index];
	}

	/**
	 * How often each feature occurs.
	 * @return in the order of keys, not to be written into
	 */
	public int[] counts() {
		return this.counts;
	}

}
