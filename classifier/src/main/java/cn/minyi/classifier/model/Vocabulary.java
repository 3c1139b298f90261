package cn.minyi.classifier.model;

import java.util.Arrays;

import cn.minyi.classifier.feature.FeatureGroup;
import cn.minyi.classifier.feature.Features;
import org.jspecify.annotations.Nullable;

/**
 * The features a model knows, with their weight by rarity (inverse document frequency).
 * Immutable and thread-safe.
 */
final class Vocabulary {

	/** All cues together count as much as a good part of all words together. */
	private static final float CUES_LENGTH = 0.7f;

	/** A title counts beside the whole text, of which it is a part. */
	private static final float TITLE_LENGTH = 0.6f;

	/** By block, see {@link FeatureGroup}. */
	private static final float[] LENGTHS = new float[FeatureGroup.BLOCKS];

	static {
		Arrays.fill(LENGTHS, 1);
		LENGTHS[FeatureGroup.CUE.block()] = CUES_LENGTH;
		LENGTHS[FeatureGroup.TITLE_WORD.block()] = TITLE_LENGTH;
		LENGTHS[FeatureGroup.TITLE_RUN.block()] = TITLE_LENGTH;
	}

	private static final float[] SUBLINEAR = new float[64];

	static {
		for (int i = 1; i < SUBLINEAR.length; i++) {
			SUBLINEAR[i] = (float) (1 + StrictMath.log(i));
		}
	}

	private final long[] keys;

	private final float[] rarity;

	/** The block of each feature, see {@link FeatureGroup#block()}. */
	private final byte[] blocks;

	private final int[] slots;

	Vocabulary(long[] sortedKeys, float[] rarity) {
		this.keys = sortedKeys;
		this.rarity = rarity;
		this.blocks = new byte[sortedKeys.length];
		for (int i = 0; i < this.blocks.length; i++) {
			this.blocks[i] = (byte) FeatureGroup.of(sortedKeys[i]).block();
		}
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
		int[] numbers = new int[features.size()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = indexOf(features.key(i));
		}
		return point(numbers, features.counts(), numbers.length);
	}

	/**
	 * The features of a text, each block of groups scaled to one length.
	 * @param numbers of features, -1 for those not known
	 * @param counts how often each occurs
	 * @param size how many features there are
	 */
	Point point(int[] numbers, int[] counts, int size) {
		float[] values = new float[size];
		double[] squares = new double[FeatureGroup.BLOCKS];
		for (int i = 0; i < size; i++) {
			if (numbers[i] >= 0) {
				int block = this.blocks[numbers[i]];
				float value = (block == FeatureGroup.CUE.block()) ? 1
						: SUBLINEAR[Math.min(counts[i], SUBLINEAR.length - 1)] * this.rarity[numbers[i]];
				values[i] = value;
				squares[block] += value * value;
			}
		}
		float[] scales = new float[FeatureGroup.BLOCKS];
		for (int block = 0; block < scales.length; block++) {
			scales[block] = LENGTHS[block] / (float) Math.sqrt(squares[block]);
		}
		for (int i = 0; i < size; i++) {
			if (numbers[i] >= 0) {
				values[i] *= scales[this.blocks[numbers[i]]];
			}
		}
		return new Point(numbers, values);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Vocabulary vocabulary && (this == other
				|| Arrays.equals(this.keys, vocabulary.keys) && Arrays.equals(this.rarity, vocabulary.rarity));
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.keys);
	}

	/**
	 * A text in the space of the vocabulary.
	 *
	 * @param numbers of features, -1 for those not known
	 * @param values of the features at the same places
	 */
	record Point(int[] numbers, float[] values) {

	}

}
