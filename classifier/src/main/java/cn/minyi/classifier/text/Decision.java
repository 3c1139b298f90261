package cn.minyi.classifier.text;

import java.util.HashMap;
import java.util.Map;

import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.CueHit;
import cn.minyi.domain.Category;

/**
 * Decides the category: what the model says, and what the cues add that are charges by
 * their very words, such as 不作为 said of a public body. People who know these words use
 * them; the corpus often avoids them on purpose, so the model underrates them.
 */
public final class Decision {

	/** What is said of nobody in particular is rather said of a public body than not. */
	private static final double OF_NOBODY = 0.3;

	/** Saying the same in many ways does not make it more probable without end. */
	private static final double ENOUGH = 3;

	/** Against the model, whose decisions for or against a charge are about 1. */
	private static final double WEIGHT = 0.8;

	/**
	 * On an ordinary day far fewer messages charge anybody than in the corpus, where half
	 * of them do.
	 */
	private static final double ORDINARY = 0.1;

	private Decision() {
	}

	/**
	 * Decides.
	 * @param text the text
	 * @param model for categories
	 * @param decisions of that model
	 * @return probabilities of the categories
	 */
	public static Scores of(ReadText text, LinearModel model, double[] decisions) {
		int none = model.labels().indexOf(Category.NONE.name());
		if (none < 0) {
			return model.scores(decisions);
		}
		double[] sums = decisions.clone();
		sums[none] += ORDINARY - WEIGHT * Math.sqrt(Math.min(charged(text), ENOUGH));
		return model.scores(sums);
	}

	private static double charged(ReadText text) {
		Map<String, Double> strongest = new HashMap<>();
		for (CueHit hit : text.hits()) {
			double of = switch (hit.party()) {
				case PUBLIC -> 1;
				case UNKNOWN -> OF_NOBODY;
				case PRIVATE -> 0;
			};
			if (hit.denied()) {
				continue;
			}
			strongest.merge(hit.cue().name(), of * hit.cue().adds(), Math::max);
		}
		return strongest.values().stream().mapToDouble(Double::doubleValue).sum();
	}

}
