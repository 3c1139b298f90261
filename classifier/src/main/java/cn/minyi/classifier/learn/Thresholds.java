package cn.minyi.classifier.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.minyi.classifier.model.Example;
import cn.minyi.classifier.model.LinearTrainer.Trained;
import cn.minyi.classifier.text.SubmissionModels;

/**
 * Chooses from which probability on a model is believed, by what models that did not see
 * an example said about it.
 */
final class Thresholds {

	private Thresholds() {
	}

	/**
	 * The least probability such that all judgements from it on are right often enough.
	 */
	static double precise(List<Judged> judgements, double wanted) {
		List<Judged> sorted = new ArrayList<>(judgements);
		sorted.sort(Comparator.comparingDouble((judged) -> -judged.probability()));
		double threshold = 1;
		int right = 0;
		for (int i = 0; i < sorted.size(); i++) {
			right += sorted.get(i).right() ? 1 : 0;
			if (right >= wanted * (i + 1)) {
				threshold = sorted.get(i).probability();
			}
		}
		return threshold;
	}

	/** The probability from which on F1 is best; some right ones may be no candidates. */
	static double bestF1(List<Example> examples, Trained trained, int missed) {
		List<Judged> sorted = new ArrayList<>();
		int wanted = missed;
		for (int i = 0; i < examples.size(); i++) {
			boolean yes = !examples.get(i).labels().isEmpty();
			wanted += yes ? 1 : 0;
			sorted.add(new Judged(trained.model().scores(trained.decisions()[i]).of(SubmissionModels.YES), yes));
		}
		sorted.sort(Comparator.comparingDouble((judged) -> -judged.probability()));
		double best = 0;
		double threshold = 1;
		int right = 0;
		for (int i = 0; i < sorted.size(); i++) {
			right += sorted.get(i).right() ? 1 : 0;
			double f1 = 2.0 * right / (wanted + i + 1);
			if (f1 > best) {
				best = f1;
				threshold = sorted.get(i).probability();
			}
		}
		return threshold;
	}

	/**
	 * A judgement.
	 *
	 * @param probability that it is right, as the model thinks
	 * @param right whether it is
	 */
	record Judged(double probability, boolean right) {
	}

}
