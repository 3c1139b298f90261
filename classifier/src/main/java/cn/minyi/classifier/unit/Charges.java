package cn.minyi.classifier.unit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.rule.Clause;
import cn.minyi.classifier.rule.CueHit;
import cn.minyi.classifier.rule.Party;
import cn.minyi.classifier.text.EvidenceFinder;
import cn.minyi.classifier.text.ReadText;
import cn.minyi.domain.Category;

/**
 * Looks at a text for whom it charges.
 */
public final class Charges {

	/** A cue whose words are less of a charge may as well be told of somebody else. */
	private static final double BLAMES_FROM = 0.5;

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
				1 - categories.of(Category.NONE.name()), clauses, blames(text), accused, handlers);
	}

	private static List<Blame> blames(ReadText text) {
		List<Blame> blames = new ArrayList<>();
		for (CueHit hit : text.hits()) {
			if (hit.cue().adds() >= BLAMES_FROM && !hit.denied() && hit.party() != Party.PRIVATE) {
				blames.add(new Blame(hit.start(), hit.end()));
			}
		}
		blames.sort(Comparator.comparingInt(Blame::start));
		return blames;
	}

}
