package cn.minyi.classifier.unit;

import java.util.List;

import cn.minyi.classifier.model.LinearModel;
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
	 * Puts together what is known about a text.
	 * @param text the text
	 * @param model for categories
	 * @param categories what that model says about the text
	 * @param accused how much the text sounds like one about each unit's conduct
	 * @param handlers how much the text sounds like one of each unit's matters
	 * @return the view; its clauses are those that speak for the most probable charge,
	 * though the primary category may be none
	 */
	public static TextView view(ReadText text, LinearModel model, Scores categories, Scores accused, Scores handlers) {
		String charge = categories.ranked()
			.stream()
			.filter((category) -> !category.equals(Category.NONE.name()))
			.findFirst()
			.orElseThrow();
		List<Clause> clauses = EvidenceFinder.find(text, model, charge)
			.stream()
			.map(EvidenceFinder.Weighted::clause)
			.toList();
		return new TextView(text.cut().folded(), Category.valueOf(categories.best()),
				1 - categories.of(Category.NONE.name()), clauses, accused, handlers);
	}

}
