package cn.minyi.classifier;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Evidence;
import cn.minyi.domain.Kind;
import cn.minyi.domain.SubjectArea;

/**
 * What the classifier found in a text: a {@link Classification} that does not yet belong
 * to a submission. The components mean the same.
 *
 * @param model version of the model and rules
 * @param category the primary category
 * @param confidence probability that the category is right, 0 to 1
 * @param secondary further categories charged
 * @param manifestations codes, strongest first
 * @param kind what the writer wants
 * @param area the field it is about
 * @param responsible codes of units, best first, none accused
 * @param accused codes of units
 * @param evidence stretches of the text, in its order
 * @param flags further marks
 * @param words folded words for search
 * @param fingerprint 16 hex digits
 * @param review whether a person should look first
 */
public record Finding(String model, Category category, double confidence, List<Category> secondary,
		List<String> manifestations, Kind kind, SubjectArea area, List<String> responsible, List<String> accused,
		List<Evidence> evidence, List<String> flags, List<String> words, String fingerprint, boolean review) {

	/**
	 * Makes it the classification of a submission.
	 * @param id the submission's id
	 * @param at when it was classified
	 * @return the classification
	 */
	public Classification of(String id, Instant at) {
		return new Classification(id, this.model, at, this.category, this.confidence, this.secondary,
				this.manifestations, this.kind, this.area, this.responsible, this.accused, this.evidence, this.flags,
				this.words, this.fingerprint, this.review);
	}

}
