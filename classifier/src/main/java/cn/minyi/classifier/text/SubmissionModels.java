package cn.minyi.classifier.text;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.ModelFile;

/**
 * The models that together classify a submission.
 *
 * @param category the primary category
 * @param charges all categories charged
 * @param manifestations codes of manifestations
 * @param flags further marks
 * @param kinds codes of kinds
 * @param areas titles of subject areas
 * @param accusedSound units whose conduct the text sounds like
 * @param handlerSound units whose matter the text sounds like
 * @param accused whether a candidate is accused
 * @param handler whether a candidate is one whose matter it is
 * @param accusedFrom a candidate is accused from this probability on
 * @param reviewBelow a person looks first at what is less probable than this
 */
public record SubmissionModels(LinearModel category, LinearModel charges, LinearModel manifestations, LinearModel flags,
		LinearModel kinds, LinearModel areas, LinearModel accusedSound, LinearModel handlerSound, LinearModel accused,
		LinearModel handler, double accusedFrom, double reviewBelow) {

	/** The label of candidates to which a question applies. */
	public static final String YES = "yes";

	private static final Set<String> NAMES = Set.of("category", "charges", "manifestations", "flags", "kinds", "areas",
			"accused-sound", "handler-sound", "accused", "handler");

	/**
	 * Whether a file has these models.
	 * @param file any models
	 * @return false if it was trained for another purpose
	 */
	public static boolean isIn(ModelFile file) {
		return file.models().keySet().containsAll(NAMES);
	}

	/**
	 * Takes the models out of a file.
	 * @param file a file that has them
	 * @return the models
	 */
	public static SubmissionModels of(ModelFile file) {
		Map<String, LinearModel> models = file.models();
		return new SubmissionModels(models.get("category"), models.get("charges"), models.get("manifestations"),
				models.get("flags"), models.get("kinds"), models.get("areas"), models.get("accused-sound"),
				models.get("handler-sound"), models.get("accused"), models.get("handler"),
				Double.parseDouble(file.settings().get("accused-from")),
				Double.parseDouble(file.settings().get("review-below")));
	}

	/**
	 * Puts the models into a file.
	 * @return the file
	 */
	public ModelFile file() {
		Map<String, LinearModel> models = new TreeMap<>();
		models.put("category", this.category);
		models.put("charges", this.charges);
		models.put("manifestations", this.manifestations);
		models.put("flags", this.flags);
		models.put("kinds", this.kinds);
		models.put("areas", this.areas);
		models.put("accused-sound", this.accusedSound);
		models.put("handler-sound", this.handlerSound);
		models.put("accused", this.accused);
		models.put("handler", this.handler);
		return new ModelFile(Map.of("accused-from", String.valueOf(this.accusedFrom), "review-below",
				String.valueOf(this.reviewBelow)), models);
	}

}
