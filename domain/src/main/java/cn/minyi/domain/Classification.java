package cn.minyi.domain;

import java.time.Instant;
import java.util.List;

/**
 * What the classifier found in a submission. Lists are never null.
 *
 * @param id the submission's id
 * @param model version of the model and rules that found it
 * @param classifiedAt when, in milliseconds
 * @param category the primary category
 * @param confidence probability that the category is right, 0 to 1
 * @param secondary further categories charged, without the primary one
 * @param manifestations codes of the taxonomy, strongest first
 * @param kind what the writer wants
 * @param area the field it is about
 * @param responsible codes of the units that should handle it, best first, none of them
 * accused
 * @param accused codes of the units it complains about
 * @param evidence stretches of the text, in its order
 * @param flags further marks: {@value #DISCIPLINE}
 * @param words the folded words of subject and text, in their order, for search
 * @param fingerprint 16 hex digits that near-duplicates share in most bits (SimHash)
 * @param review whether a person should look first
 */
public record Classification(String id, String model, Instant classifiedAt, Category category, double confidence,
		List<Category> secondary, List<String> manifestations, Kind kind, SubjectArea area, List<String> responsible,
		List<String> accused, List<Evidence> evidence, List<String> flags, List<String> words, String fingerprint,
		boolean review) {

	/** Flag: a clue to a breach of discipline or law (违纪违法线索). */
	public static final String DISCIPLINE = "discipline";

	public Classification {
		secondary = List.copyOf(secondary);
		manifestations = List.copyOf(manifestations);
		responsible = List.copyOf(responsible);
		accused = List.copyOf(accused);
		evidence = List.copyOf(evidence);
		flags = List.copyOf(flags);
		words = List.copyOf(words);
	}

}
