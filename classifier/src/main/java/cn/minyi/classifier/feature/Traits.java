package cn.minyi.classifier.feature;

import java.util.Arrays;

/**
 * What is true of something, by names that are put together of a few parts: a feature for
 * each name. No text is made of the parts, for this is done for every unit that may be
 * meant. Not thread-safe.
 */
public final class Traits {

	private static final long PRIME = 0x100000001b3L;

	private long[] keys = new long[16];

	private int size;

	/**
	 * Adds what is true.
	 * @param name its name
	 */
	public void add(String name) {
		put(PRIME + name.hashCode());
	}

	/**
	 * Adds what is true.
	 * @param name the first part of its name
	 * @param second the second part
	 */
	public void add(String name, String second) {
		put((PRIME + name.hashCode()) * PRIME + second.hashCode());
	}

	/**
	 * Adds what is true.
	 * @param name the first part of its name
	 * @param second the second part
	 * @param third the third part
	 */
	public void add(String name, String second, String third) {
		put(((PRIME + name.hashCode()) * PRIME + second.hashCode()) * PRIME + third.hashCode());
	}

	private void put(long hash) {
		long key = FeatureGroup.CUE.key(hash);
		for (int i = 0; i < this.size; i++) {
			if (this.keys[i] == key) {
				return;
			}
		}
		if (this.size == this.keys.length) {
			this.keys = Arrays.copyOf(this.keys, 2 * this.size);
		}
		this.keys[this.size++] = key;
	}

	/**
	 * All that was added.
	 * @return features that each occur once
	 */
	public Features features() {
		long[] sorted = Arrays.copyOf(this.keys, this.size);
		Arrays.sort(sorted);
		int[] counts = new int[this.size];
		Arrays.fill(counts, 1);
		return new Features(sorted, counts);
	}

}
