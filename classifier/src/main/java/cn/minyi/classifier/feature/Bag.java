package cn.minyi.classifier.feature;

import java.util.Arrays;

/**
 * Counts features of one text. Not thread-safe.
 */
public final class Bag implements FeatureSink {

	private static final long FREE = -1;

	private long[] keys = new long[1024];

	private int[] counts = new int[this.keys.length];

	private int size;

	/**
	 * Makes an empty bag.
	 */
	public Bag() {
		Arrays.fill(this.keys, FREE);
	}

	@Override
	public void accept(long key, int start, int end) {
		// First the place: finding it may replace the counts.
		int place = place(key);
		this.counts[place]++;
	}

	@Override
	public void mark(long key, int start, int end) {
		int place = place(key);
		this.counts[place] = 1;
	}

	private int place(long key) {
		if (this.size * 2 >= this.keys.length) {
			grow();
		}
		int slot = slot(this.keys, key);
		if (this.keys[slot] == FREE) {
			this.keys[slot] = key;
			this.size++;
		}
		return slot;
	}

	/**
	 * What was counted.
	 * @return the features in the order of their keys
	 */
	public Features features() {
		long[] sorted = Arrays.stream(this.keys).filter((key) -> key != FREE).sorted().toArray();
		int[] sortedCounts = new int[sorted.length];
		for (int i = 0; i < sorted.length; i++) {
			sortedCounts[i] = this.counts[slot(this.keys, sorted[i])];
		}
		return new Features(sorted, sortedCounts);
	}

	private void grow() {
		long[] oldKeys = this.keys;
		int[] oldCounts = this.counts;
		this.keys = new long[oldKeys.length * 2];
		this.counts = new int[this.keys.length];
		Arrays.fill(this.keys, FREE);
		for (int i = 0; i < oldKeys.length; i++) {
			if (oldKeys[i] != FREE) {
				int slot = slot(this.keys, oldKeys[i]);
				this.keys[slot] = oldKeys[i];
				this.counts[slot] = oldCounts[i];
			}
		}
	}

	private static int slot(long[] keys, long key) {
		int mask = keys.length - 1;
		int slot = (int) (key ^ (key >>> 32)) & mask;
		while (keys[slot] != FREE && keys[slot] != key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

}
