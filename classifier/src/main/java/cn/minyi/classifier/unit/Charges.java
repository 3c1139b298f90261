package cn.minyi.classifier.unit;

import java.util.List;

import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.classifier.text.EvidenceFinder;
import cn.minyi.classifier.text.ReadText;
import cn.minyi.domain.Category;

/**
 * Looks at a text for whom it charges.
 */
public final class Charges {

	private Charges() {
	}

	/**
	 * The charge that a text is most likely to make, though its primary category may be
	 * none.
	 * @param categories what the model for categories says about the text
	 * @return name of a category
	 */
	public static String likeliest(Scores categories) {
		List<String> ranked = categories.ranked(2);
		return ranked.get(ranked.get(0).equals(Category.NONE.name()) ? 1 : 0);
	}

	/**
	 * Puts together what is known about a text.
	 * @param text the text
	 * @param categories what the model for categories says about the text
	 * @param evidence what speaks for the likeliest charge
	 * @param accused how much the text sounds like one about each unit's conduct
	 * @param handlers how much the text sounds like one of each unit's matters
	 * @return the view
	 */
	public static TextView view(ReadText text, Scores categories, List<EvidenceFinder.Weighted> evidence,
			Scores accused, Scores handlers) {
		List<Clause> clauses = evidence.stream().map(EvidenceFinder.Weighted::clause).toList();
		return new TextView(text.cut().folded(), Category.valueOf(categories.best()),
				1 - categories.of(Category.NONE.name()), clauses, accused, handlers);
	}

}
