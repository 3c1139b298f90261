package cn.minyi.classifier.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

import cn.minyi.classifier.feature.Features;
import cn.minyi.classifier.model.Vocabulary.Point;

/**
 * One linear decision for each label over the features of a text, with calibrated
 * probabilities. Immutable and thread-safe.
 */
public final class LinearModel {

	private final List<String> labels;

	private final Labels index;

	private final boolean exclusive;

	private final Vocabulary vocabulary;

	/** Weight of feature f for label l at f * labels + l. */
	private final float[] weights;

	private final double[] bias;

	private final Platt[] curves;

	LinearModel(List<String> labels, boolean exclusive, Vocabulary vocabulary, float[] weights, double[] bias,
			Platt[] curves) {
		this.labels = List.copyOf(labels);
		this.index = new Labels(this.labels);
		this.exclusive = exclusive;
		this.vocabulary = vocabulary;
		this.weights = weights;
		this.bias = bias;
		this.curves = curves;
	}

	LinearModel calibrated(Platt[] newCurves) {
		return new LinearModel(this.labels, this.exclusive, this.vocabulary, this.weights, this.bias, newCurves);
	}

	/**
	 * The labels.
	 * @return in the order of {@link #decisions(Features)}
	 */
	public List<String> labels() {
		return this.labels;
	}

	/**
	 * How many features the model knows.
	 * @return a number of features
	 */
	public int size() {
		return this.vocabulary.size();
	}

	/**
	 * The decision values for a text.
	 * @param features of the text
	 * @return a value for each label, positive if it rather applies
	 */
	public double[] decisions(Features features) {
		return decisions(this.vocabulary.point(features));
	}

	/**
	 * The decision values for a text.
	 * @param seen features of the text
	 * @return a value for each label, positive if it rather applies
	 */
	public double[] decisions(Sightings seen) {
		return decisions(seen.point(this.vocabulary));
	}

	double[] decisions(Point point) {
		double[] sums = this.bias.clone();
		Rows rows = Rows.of(point, sums.length);
		for (int i = 0; i < rows.size(); i += Rows.TOGETHER) {
			add(sums, rows.begins(), rows.values(), i);
		}
		return sums;
	}

	/** One after the other, as trained models are compared bit by bit. */
	private void add(double[] sums, int[] rows, float[] values, int at) {
		int row0 = rows[at];
		int row1 = rows[at + 1];
		int row2 = rows[at + 2];
		int row3 = rows[at + 3];
		float value0 = values[at];
		float value1 = values[at + 1];
		float value2 = values[at + 2];
		float value3 = values[at + 3];
		float[] from = this.weights;
		for (int label = 0; label < sums.length; label++) {
			sums[label] = sums[label] + from[row0 + label] * value0 + from[row1 + label] * value1
					+ from[row2 + label] * value2 + from[row3 + label] * value3;
		}
	}

	/**
	 * The probabilities of the labels for a text.
	 * @param features of the text
	 * @return what the model thinks
	 */
	public Scores scores(Features features) {
		return scores(decisions(features));
	}

	/**
	 * The probabilities that belong to decision values.
	 * @param decisions one for each label
	 * @return probabilities; their sum is 1 if the labels exclude each other
	 */
	public Scores scores(double[] decisions) {
		return new Scores(this.index, this.exclusive, this.curves, decisions);
	}

	/**
	 * Tells how much each feature of a text speaks for a label against the mean of all
	 * labels.
	 * @param seen features of the text
	 * @param label one of the labels
	 * @return the part of one occurrence of a feature in the decision, in the order in
	 * which features were first seen
	 */
	public double[] explain(Sightings seen, String label) {
		int column = this.labels.indexOf(label);
		Point point = seen.point(this.vocabulary);
		double[] parts = new double[point.values().length];
		for (int i = 0; i < parts.length; i++) {
			if (point.numbers()[i] >= 0) {
				int row = point.numbers()[i] * this.labels.size();
				double sum = 0;
				for (int each = 0; each < this.bias.length; each++) {
					sum += this.weights[row + each];
				}
				double above = this.weights[row + column] - sum / this.bias.length;
				parts[i] = above * point.values()[i] / seen.count(i);
			}
		}
		return parts;
	}

	Vocabulary vocabulary() {
		return this.vocabulary;
	}

	double bias(int label) {
		return this.bias[label];
	}

	/** Copies the weights of a feature for all labels and tells where they end. */
	int copyWeights(int feature, float[] to, int at) {
		System.arraycopy(this.weights, feature * this.labels.size(), to, at, this.labels.size());
		return at + this.labels.size();
	}

	void write(DataOutputStream out) throws IOException {
		out.writeInt(this.labels.size());
		for (int label = 0; label < this.labels.size(); label++) {
			out.writeUTF(this.labels.get(label));
			out.writeDouble(this.bias[label]);
			out.writeDouble(this.curves[label].slope());
			out.writeDouble(this.curves[label].offset());
		}
		out.writeBoolean(this.exclusive);
		out.writeInt(this.vocabulary.size());
		for (int i = 0; i < this.vocabulary.size(); i++) {
			out.writeLong(this.vocabulary.key(i));
			out.writeFloat(this.vocabulary.rarity(i));
		}
		for (float weight : this.weights) {
			out.writeFloat(weight);
		}
	}

	static LinearModel read(DataInputStream in) throws IOException {
		int count = in.readInt();
		String[] labels = new String[count];
		double[] bias = new double[count];
		Platt[] curves = new Platt[count];
		for (int label = 0; label < count; label++) {
			labels[label] = in.readUTF();
			bias[label] = in.readDouble();
			curves[label] = new Platt(in.readDouble(), in.readDouble());
		}
		boolean exclusive = in.readBoolean();
		int size = in.readInt();
		long[] keys = new long[size];
		float[] rarity = new float[size];
		for (int i = 0; i < size; i++) {
			keys[i] = in.readLong();
			rarity[i] = in.readFloat();
		}
		float[] weights = new float[Math.multiplyExact(size, count)];
		for (int i = 0; i < weights.length; i++) {
			weights[i] = in.readFloat();
		}
		return new LinearModel(List.of(labels), exclusive, new Vocabulary(keys, rarity), weights, bias, curves);
	}

}
