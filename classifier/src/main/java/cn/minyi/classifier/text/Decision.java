package cn.minyi.classifier.text;

import java.util.EnumMap;
import java.util.Map;

import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Cue;
import cn.minyi.classifier.rule.CueHit;
import cn.minyi.classifier.rule.Party;
import cn.minyi.domain.Category;

/**
 * Decides the category: what the model says, and what the few cues add that are charges
 * by their very words, such as 不作为 said of a public body. People who know these words use
 * them; the corpus avoids them on purpose, so the model underrates them.
 */
public final class Decision {

	private static final double OF_NOBODY = 0.5;

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
		Map<Category, Double> added = new EnumMap<>(Category.class);
		for (CueHit hit : text.hits()) {
			Cue cue = hit.cue();
			if (cue.adds() != 0 && cue.manifestation() != null && hit.party() != Party.PRIVATE) {
				double adds = cue.adds() * ((hit.party() == Party.PUBLIC) ? 1 : OF_NOBODY);
				added.merge(cue.manifestation().category(), adds, Math::max);
			}
		}
		double[] sums = decisions.clone();
		added.forEach((category, adds) -> {
			int label = model.labels().indexOf(category.name());
			if (label >= 0) {
				sums[label] += adds;
			}
		});
		return model.scores(sums);
	}

}
