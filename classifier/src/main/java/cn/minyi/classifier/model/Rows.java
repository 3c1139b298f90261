package cn.minyi.classifier.model;

import java.util.Arrays;

import cn.minyi.classifier.model.Vocabulary.Point;

/**
 * Where the weights of a text's known features begin in a table that has those for all
 * labels of a feature side by side. They come from far apart: who adds {@link #TOGETHER}
 * of them at once lets their ways from memory overlap.
 *
 * @param begins of each; filled up to a multiple of what goes together
 * @param values of the features at the same places; what fills them up counts nothing
 * @param size how many features are known
 */
record Rows(int[] begins, float[] values, int size) {

	static final int TOGETHER = 4;

	/** Finds the rows of a text in a table of so many labels. */
	static Rows of(Point point, int width) {
		int[] begins = new int[point.numbers().length + TOGETHER];
		float[] values = new float[begins.length];
		int size = 0;
		for (int i = 0; i < point.numbers().length; i++) {
			begins[size] = point.numbers()[i] * width;
			values[size] = point.values()[i];
			size += (point.numbers()[i] >= 0) ? 1 : 0;
		}
		Arrays.fill(begins, size, begins.length, 0);
		Arrays.fill(values, size, values.length, 0);
		return new Rows(begins, values, size);
	}

}
