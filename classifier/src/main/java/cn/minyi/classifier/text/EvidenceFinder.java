package cn.minyi.classifier.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.Sightings;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.domain.Evidence;

/**
 * Finds the clauses that speak most for a category: what the model gives to features is
 * spread over the characters where they stand.
 */
public final class EvidenceFinder {

	private static final int MOST = 3;

	private static final double SHARE_OF_BEST = 0.45;

	private EvidenceFinder() {
	}

	/**
	 * The clauses that speak for a label.
	 * @param text the text
	 * @param seen its features
	 * @param model tells what each feature says
	 * @param label the label
	 * @return one to three clauses with their weight, the strongest first; empty only if
	 * the text has no letter and no digit
	 */
	public static List<Weighted> find(ReadText text, Sightings seen, LinearModel model, String label) {
		double[] sums = seen.spread(model.explain(seen, label), text.cut().folded().length());
		List<Weighted> clauses = new ArrayList<>();
		for (Clause clause : Clause.of(text.cut().folded())) {
			double sum = 0;
			for (int i = clause.start(); i < clause.end(); i++) {
				sum += sums[i];
			}
			clauses.add(new Weighted(clause, sum));
		}
		clauses.sort(Comparator.comparingDouble((clause) -> -clause.weight()));
		double least = clauses.isEmpty() ? 0 : Math.max(0, clauses.get(0).weight() * SHARE_OF_BEST);
		int kept = Math.min(MOST, clauses.size());
		while (kept > 1 && clauses.get(kept - 1).weight() <= least) {
			kept--;
		}
		return List.copyOf(clauses.subList(0, kept));
	}

	/**
	 * Evidence as it is shown: clauses in the order of the text, neighbours as one.
	 * @param original the original text
	 * @param clauses as found
	 * @return evidence whose offsets point into the original
	 */
	public static List<Evidence> spans(String original, List<Weighted> clauses) {
		List<Weighted> ordered = new ArrayList<>(clauses);
		ordered.sort(Comparator.comparingInt((clause) -> clause.clause().start()));
		List<Evidence> spans = new ArrayList<>();
		for (Weighted each : ordered) {
			int start = each.clause().start();
			double weight = each.weight();
			if (!spans.isEmpty() && start - spans.get(spans.size() - 1).end() <= 1) {
				Evidence last = spans.remove(spans.size() - 1);
				start = last.start();
				weight = Math.max(weight, last.weight());
			}
			String text = original.substring(start, each.clause().end());
			spans.add(new Evidence(start, each.clause().end(), text, Math.round(weight * 1000) / 1000.0));
		}
		return spans;
	}

	/**
	 * A clause and how much it speaks for a label.
	 *
	 * @param clause where it stands
	 * @param weight the greater the more
	 */
	public record Weighted(Clause clause, double weight) {
	}

}
