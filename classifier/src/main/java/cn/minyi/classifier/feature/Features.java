package cn.minyi.classifier.feature;

import java.util.Set;

import cn.minyi.classifier.hanlp.CutText;

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
	 * @param text the text
	 * @param cues names of what readable rules marked, each counted once
	 * @return its features
	 */
	public static Features of(CutText text, Set<String> cues) {
		Bag bag = new Bag();
		TextFeatures.walk(text, bag);
		cues.forEach((cue) -> bag.add(FeatureGroup.CUE.key(cue)));
		return bag.features();
	}

	/**
	 * Features that are just names.
	 * @param names of what is true of something
	 * @return one feature for each name
	 */
	public static Features of(Set<String> names) {
		Bag bag = new Bag();
		names.forEach((name) -> bag.add(FeatureGroup.CUE.key(name)));
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

}
