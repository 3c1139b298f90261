package cn.minyi.classifier.text;

import java.util.List;
import java.util.function.Supplier;

import cn.minyi.classifier.model.Panel.Opinions;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.model.Sightings;
import org.jspecify.annotations.Nullable;

/**
 * What the models for whole texts say about one. What only texts with a charge need is
 * computed when it is first asked for. Not thread-safe.
 */
public final class Judgement {

	private final ReadText text;

	private final Sightings seen;

	private final SubmissionModels models;

	private final Scores categories;

	private final Opinions forAll;

	private final Supplier<Opinions> askForCharges;

	private @Nullable Opinions forCharges;

	Judgement(ReadText text, Sightings seen, SubmissionModels models, Opinions forAll,
			Supplier<Opinions> askForCharges) {
		this.text = text;
		this.seen = seen;
		this.models = models;
		this.categories = Decision.of(text, models.category(), models.category().decisions(seen));
		this.forAll = forAll;
		this.askForCharges = askForCharges;
	}

	/**
	 * The primary category.
	 * @return probabilities of categories
	 */
	public Scores categories() {
		return this.categories;
	}

	/**
	 * What the writer wants.
	 * @return probabilities of codes of kinds
	 */
	public Scores kinds() {
		return this.forAll.of(this.models.kinds());
	}

	/**
	 * The field it is about.
	 * @return probabilities of titles of subject areas
	 */
	public Scores areas() {
		return this.forAll.of(this.models.areas());
	}

	/**
	 * Further marks.
	 * @return probability of each
	 */
	public Scores flags() {
		return this.forAll.of(this.models.flags());
	}

	/**
	 * Units whose conduct the text sounds like.
	 * @return probability of each code
	 */
	public Scores accusedSound() {
		return this.forAll.of(this.models.accusedSound());
	}

	/**
	 * Units whose matter the text sounds like.
	 * @return probability of each code
	 */
	public Scores handlerSound() {
		return this.forAll.of(this.models.handlerSound());
	}

	/**
	 * All charges.
	 * @return probability of each category but none
	 */
	public Scores charges() {
		return forCharges().of(this.models.charges());
	}

	/**
	 * What the charges are about.
	 * @return probability of each code of a manifestation
	 */
	public Scores manifestations() {
		return forCharges().of(this.models.manifestations());
	}

	private Opinions forCharges() {
		Opinions known = this.forCharges;
		if (known == null) {
			known = this.askForCharges.get();
			this.forCharges = known;
		}
		return known;
	}

	/**
	 * What speaks for a category.
	 * @param category its name
	 * @return clauses, see {@link EvidenceFinder}
	 */
	public List<EvidenceFinder.Weighted> evidence(String category) {
		return EvidenceFinder.find(this.text, this.seen, this.models.category(), category);
	}

}
