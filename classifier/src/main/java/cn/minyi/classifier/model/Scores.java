package cn.minyi.classifier.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Probabilities of labels for one text.
 *
 * @param labels the labels
 * @param probabilities one for each label, 0 to 1
 */
public record Scores(List<String> labels, double[] probabilities) {

	/**
	 * The most probable label.
	 * @return a label
	 */
	public String best() {
		return ranked().get(0);
	}

	/**
	 * All labels.
	 * @return the most probable first
	 */
	public List<String> ranked() {
		return IntStream.range(0, this.probabilities.length)
			.boxed()
			.sorted(Comparator.comparingDouble((label) -> -this.probabilities[label]))
			.map(this.labels::get)
			.toList();
	}

	/**
	 * The probability of a label.
	 * @param label any label
	 * @return zero for one that is not known
	 */
	public double of(String label) {
		int index = this.labels.indexOf(label);
		return (index >= 0) ? this.probabilities[index] : 0;
	}

}
