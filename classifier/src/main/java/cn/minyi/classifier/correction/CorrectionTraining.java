package cn.minyi.classifier.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.classifier.learn.SubmissionTrainer;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.rule.Cues;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.classifier.text.TextReader;
import cn.minyi.classifier.unit.Candidates;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.HeldBack;
import cn.minyi.domain.unit.UnitDirectory;

/**
 * Trains a model with the corpus and with corrections, and compares it with the one in
 * use. The same corpus and corrections give the same model.
 */
public final class CorrectionTraining {

	private final UnitDirectory units;

	private final Taxonomy taxonomy = Taxonomy.shipped();

	private final Consumer<String> progress;

	private final TextReader reader;

	private final Candidates ofCorpus;

	private final Candidates ofInstance;

	/**
	 * Prepares the training.
	 * @param units the directory of the instance, by which corrections are labelled
	 * @param progress receives a line for people whenever a step is done
	 */
	public CorrectionTraining(UnitDirectory units, Consumer<String> progress) {
		Words words = new Words();
		this.units = units;
		this.progress = progress;
		this.reader = new TextReader(words, Cues.shipped(this.taxonomy));
		this.ofCorpus = new Candidates(UnitDirectory.shipped(), words::fold);
		this.ofInstance = new Candidates(units, words::fold);
	}

	/**
	 * Trains and compares.
	 * @param corpus labelled by the codebook and with the shipped directory
	 * @param corrections what clerks said, those held back too
	 * @param active the classifier in use
	 * @return the new model with its figures
	 */
	public Result run(Corpus corpus, Corrections corrections, Classifier active) {
		List<LabelledText> learned = corrections.toLearnFrom().stream().map(Correction::line).toList();
		this.progress.accept("第 1 步，共 3 步：用语料 %d 行和更正 %d 条训练新模型".formatted(corpus.lines().size(), learned.size()));
		SubmissionModels candidate = train(corpus.lines(), learned);
		List<Reading> held = corrections.heldBack().stream().map(Correction::reading).toList();
		Comparison onCorrections = new Comparison(Judgement.of(active, held),
				Judgement.of(classifier(candidate, this.units), held));
		List<LabelledText> measured = corpus.lines().stream().filter((line) -> HeldBack.contains(line.text())).toList();
		List<LabelledText> rest = corpus.lines().stream().filter((line) -> !HeldBack.contains(line.text())).toList();
		this.progress.accept("第 2 步：只用五分之四的语料训练，作对照");
		Figures without = onCorpus(measured, rest, List.of());
		this.progress.accept("第 3 步：用五分之四的语料和更正训练，作对照");
		Figures with = onCorpus(measured, rest, learned);
		return new Result(candidate.file(), corpus.lines().size(), learned.size(), onCorrections,
				new Comparison(without, with));
	}

	private Figures onCorpus(List<LabelledText> measured, List<LabelledText> corpus, List<LabelledText> corrections) {
		return Judgement.of(classifier(train(corpus, corrections), UnitDirectory.shipped()),
				measured.stream().map(Reading::of).toList());
	}

	private SubmissionModels train(List<LabelledText> corpus, List<LabelledText> corrections) {
		Set<LabelledText> corrected = new HashSet<>(corrections);
		List<LabelledText> all = new ArrayList<>(corpus);
		all.addAll(corrections);
		return new SubmissionTrainer(this.reader, (line) -> corrected.contains(line) ? this.ofInstance : this.ofCorpus,
				this.progress)
			.train(new Corpus(all));
	}

	private Classifier classifier(SubmissionModels models, UnitDirectory directory) {
		return new Classifier(models, "", directory, this.taxonomy);
	}

	/**
	 * A new model with its figures.
	 *
	 * @param model the model
	 * @param corpusLines lines of the corpus it learned from
	 * @param corrections corrections it learned from
	 * @param onCorrections the active model and the new one on the corrections held back
	 * @param onCorpus on a fifth of the corpus, without corrections and with them
	 */
	public record Result(ModelFile model, int corpusLines, int corrections, Comparison onCorrections,
			Comparison onCorpus) {

	}

}
