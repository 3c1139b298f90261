package cn.minyi.classifier.model;

import java.util.Set;

import cn.minyi.classifier.feature.FeatureGroup;

/**
 * How to train a model.
 *
 * @param exclusive whether each text has exactly one label
 * @param groups the features to use
 * @param rarest a feature must occur in so many texts
 * @param cost how much an error costs against a large weight (C of the machine)
 * @param positiveWeight how much more an error on a text with the label costs
 */
public record Settings(boolean exclusive, Set<FeatureGroup> groups, int rarest, double cost, double positiveWeight) {

	private static final Set<FeatureGroup> WORDS = Set.of(FeatureGroup.WORD, FeatureGroup.CUE);

	/**
	 * All features, for labels that exclude each other.
	 * @return settings
	 */
	public static Settings oneLabel() {
		return new Settings(true, Set.of(FeatureGroup.values()), 2, 1, 1);
	}

	/**
	 * All features, for labels that exclude each other, kept simple: for texts of other
	 * length and style than those to learn from.
	 * @return settings
	 */
	public static Settings oneLabelForOtherTexts() {
		return new Settings(true, Set.of(FeatureGroup.values()), 3, 0.5, 1);
	}

	/**
	 * Fewer features, for labels that exclude each other and that words alone tell apart
	 * well enough.
	 * @return settings
	 */
	public static Settings oneLabelByWords() {
		return new Settings(true, WORDS, 3, 1, 1);
	}

	/**
	 * Fewer features, for labels of which none or several may apply.
	 * @return settings
	 */
	public static Settings anyLabels() {
		return new Settings(false, WORDS, 3, 1, 2);
	}

}
