package cn.minyi.classifier.text;

import java.util.List;

import cn.minyi.classifier.model.Lexicon;
import cn.minyi.classifier.model.Panel;
import cn.minyi.classifier.model.Sightings;

/**
 * The models for whole texts, put together so that each feature is looked up once.
 * Immutable and thread-safe.
 */
public final class Judges {

	private final SubmissionModels models;

	private final Lexicon lexicon;

	private final Panel forAll;

	private final Panel forCharges;

	/**
	 * Puts models together.
	 * @param models of a file
	 */
	public Judges(SubmissionModels models) {
		this.models = models;
		this.forAll = new Panel(
				List.of(models.kinds(), models.areas(), models.flags(), models.accusedSound(), models.handlerSound()));
		this.forCharges = new Panel(List.of(models.charges(), models.manifestations()));
		this.lexicon = Lexicon.of(List.of(models.category(), models.kinds(), models.areas(), models.flags(),
				models.accusedSound(), models.handlerSound(), models.charges(), models.manifestations()));
	}

	/**
	 * Judges a text.
	 * @param text the text
	 * @return what the models say
	 */
	public Judgement judge(ReadText text) {
		Sightings seen = new Sightings(this.lexicon, text.cut().folded().length());
		text.walk(seen);
		return new Judgement(text, seen, this.models, this.forAll.ask(seen), () -> this.forCharges.ask(seen));
	}

}
