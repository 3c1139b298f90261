package cn.minyi.classifier.unit;

import java.util.List;

import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.domain.Category;

/**
 * What is known about a text when its units are looked for.
 *
 * @param folded the folded text
 * @param category the primary category
 * @param charged probability that there is a charge at all
 * @param clauses the clauses that carry the charge
 * @param blames places where the text blames somebody, in its order
 * @param accused how much the text sounds like one about each unit's conduct
 * @param handlers how much the text sounds like one of each unit's matters
 */
public record TextView(String folded, Category category, double charged, List<Clause> clauses, List<Blame> blames,
		Scores accused, Scores handlers) {

	/** The first line is a title unless it is the only one. */
	int titleEnd() {
		return Math.max(0, this.folded.indexOf('\n'));
	}

}
