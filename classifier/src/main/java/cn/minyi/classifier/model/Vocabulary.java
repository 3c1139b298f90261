package cn.minyi.classifier.model;

import java.util.Arrays;

import cn.minyi.classifier.feature.FeatureGroup;
import cn.minyi.classifier.feature.Features;

/**
 * The features a model knows, with their weight by rarity (inverse document frequency).
 * Immutable and thread-safe.
 */
final class Vocabulary {

	/** All cues together count as much as a good part of all words together. */
	private static final float CUES_LENGTH = 0.7f;

	private static final float[] SUBLINEAR = new float[64];

	static {
		for (int i = 1; i < SUBLINEAR.length; i++) {
			SUBLINEAR[i] = (float) (1 + StrictMath.log(i));
		}
	}

	private final long[] keys;

	private final float[] rarity;

	private final int[] slots;

	Vocabulary(long[] sortedKeys, float[] rarity) {
		this.keys = sortedKeys;
		this.rarity = rarity;
		this.slots = new int[Integer.highestOneBit(Math.max(2, sortedKeys.length)) * 4];
		Arrays.fill(this.slots, -1);
		for (int i = 0; i < sortedKeys.length; i++) {
			this.slots[slot(sortedKeys[i])] = i;
		}
	}

	int size() {
		return this.keys.length;
	}

	long key(int index) {
		return this.keys[index];
	}

	float rarity(int index) {
		return this.rarity[index];
	}

	int indexOf(long key) {
		return this.slots[slot(key)];
	}

	private int slot(long key) {
		int mask = this.slots.length - 1;
		int slot = (int) (key ^ (key >>> 32)) & mask;
		while (this.slots[slot] >= 0 && this.keys[this.slots[slot]] != key) {
			slot = (slot + 1) & mask;
		}
		return slot;
	}

	/**
	 * The known features of a text, each block of groups scaled to one length.
	 */
	Point point(Features features) {
		int[] indexes = new int[features.size()];
		float[] values = new float[features.size()];
		double[] squares = new double[FeatureGroup.BLOCKS];
		int size = 0;
		for (int i = 0; i < features.size(); i++) {
			int index = indexOf(features.key(i));
			if (index >= 0) {
				FeatureGroup group = FeatureGroup.of(features.key(i));
				float value = (group == FeatureGroup.CUE) ? 1
						: SUBLINEAR[Math.min(features.count(i), SUBLINEAR.length - 1)] * this.rarity[index];
				indexes[size] = index;
				values[size++] = value;
				squares[group.block()] += value * value;
			}
		}
		for (int i = 0; i < size; i++) {
			FeatureGroup group = FeatureGroup.of(this.keys[indexes[i]]);
			float length = (group == FeatureGroup.CUE) ? CUES_LENGTH : 1;
			values[i] *= length / (float) Math.sqrt(squares[group.block()]);
		}
		return new Point(Arrays.copyOf(indexes, size), Arrays.copyOf(values, size));
	}

	/**
	 * A text in the space of the vocabulary.
	 */
	record Point(int[] indexes, float[] values) {

	}

}
