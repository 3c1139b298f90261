package cn.minyi.classifier.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Probabilities of labels for one text. They are computed when they are asked for: most
 * are not, and an order of labels needs none.
 */
public final class Scores {

	private final Labels labels;

	private final boolean exclusive;

	private final Platt[] curves;

	private final double[] decisions;

	/** In the order of the probabilities. */
	private final double[] odds;

	/** What probabilities are divided by; 0 if not yet known. */
	private double sum;

	Scores(Labels labels, boolean exclusive, Platt[] curves, double[] decisions) {
		this.labels = labels;
		this.exclusive = exclusive;
		this.curves = curves;
		this.decisions = decisions;
		this.odds = new double[decisions.length];
		for (int i = 0; i < decisions.length; i++) {
			this.odds[i] = curves[i].odds(decisions[i]);
		}
	}

	/**
	 * The most probable label.
	 * @return a label
	 */
	public String best() {
		int best = 0;
		for (int i = 1; i < this.odds.length; i++) {
			best = (this.odds[i] > this.odds[best]) ? i : best;
		}
		return this.labels.name(best);
	}

	/**
	 * All labels.
	 * @return the most probable first
	 */
	public List<String> ranked() {
		return ranked(this.odds.length);
	}

	/**
	 * The most probable labels.
	 * @param most so many of them
	 * @return the most probable first
	 */
	public List<String> ranked(int most) {
		List<String> ranked = new ArrayList<>(most);
		double[] left = this.odds.clone();
		for (int rank = 0; rank < Math.min(most, left.length); rank++) {
			int best = 0;
			for (int i = 1; i < left.length; i++) {
				best = (left[i] > left[best]) ? i : best;
			}
			ranked.add(this.labels.name(best));
			left[best] = Double.NEGATIVE_INFINITY;
		}
		return ranked;
	}

	/**
	 * How many labels are more probable.
	 * @param label any label
	 * @return 0 for the most probable one
	 */
	public int rank(String label) {
		int place = this.labels.place(label);
		double own = (place >= 0) ? this.odds[place] : Double.NEGATIVE_INFINITY;
		int rank = 0;
		for (double other : this.odds) {
			rank += (other > own) ? 1 : 0;
		}
		return rank;
	}

	/**
	 * The probability of a label.
	 * @param label any label
	 * @return zero for one that is not known
	 */
	public double of(String label) {
		int place = this.labels.place(label);
		return (place >= 0) ? this.curves[place].probability(this.decisions[place]) / sum() : 0;
	}

	private double sum() {
		if (!this.exclusive) {
			return 1;
		}
		if (this.sum == 0) {
			for (int i = 0; i < this.decisions.length; i++) {
				this.sum += this.curves[i].probability(this.decisions[i]);
			}
		}
		return this.sum;
	}

}
