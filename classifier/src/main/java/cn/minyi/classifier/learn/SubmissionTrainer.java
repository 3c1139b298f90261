package cn.minyi.classifier.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

import cn.minyi.classifier.feature.Traits;
import cn.minyi.classifier.model.Example;
import cn.minyi.classifier.model.Lexicon;
import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.LinearTrainer;
import cn.minyi.classifier.model.LinearTrainer.Trained;
import cn.minyi.classifier.model.Scores;
import cn.minyi.classifier.model.Settings;
import cn.minyi.classifier.model.Sightings;
import cn.minyi.classifier.text.Decision;
import cn.minyi.classifier.text.EvidenceFinder;
import cn.minyi.classifier.text.ReadText;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.classifier.text.TextReader;
import cn.minyi.classifier.unit.Candidate;
import cn.minyi.classifier.unit.Candidates;
import cn.minyi.classifier.unit.Charges;
import cn.minyi.classifier.unit.TextView;
import cn.minyi.domain.Category;
import cn.minyi.domain.Kind;

/**
 * Trains all models for submissions with a corpus labelled by the codebook. The same
 * corpus gives the same models.
 */
public final class SubmissionTrainer {

	private static final double WANTED_PRECISION = 0.95;

	private static final long SHUFFLE_SEED = 3;

	private final TextReader reader;

	private final Function<LabelledText, Candidates> candidates;

	private final Consumer<String> progress;

	private int done;

	/**
	 * Makes a trainer.
	 * @param reader reads texts
	 * @param candidates finds units of the directory that the corpus is labelled with
	 * @param progress is told what is going on
	 */
	public SubmissionTrainer(TextReader reader, Candidates candidates, Consumer<String> progress) {
		this(reader, (line) -> candidates, progress);
	}

	/**
	 * Makes a trainer for lines that are labelled with different directories.
	 * @param reader reads texts
	 * @param candidates finds units of the directory that a line is labelled with
	 * @param progress is told what is going on
	 */
	public SubmissionTrainer(TextReader reader, Function<LabelledText, Candidates> candidates,
			Consumer<String> progress) {
		this.reader = reader;
		this.candidates = candidates;
		this.progress = progress;
	}

	/**
	 * Trains the models.
	 * @param corpus labelled texts
	 * @return the models
	 */
	public SubmissionModels train(Corpus corpus) {
		this.done = 0;
		List<LabelledText> lines = new ArrayList<>(corpus.lines());
		Collections.shuffle(lines, new Random(SHUFFLE_SEED));
		this.progress.accept("读 %d 行".formatted(lines.size()));
		List<ReadText> texts = lines.parallelStream().map((line) -> this.reader.read(line.text())).toList();
		Heads heads = new Heads(lines, texts);
		Trained category = heads.train(Settings.oneLabelForOtherTexts(), (line) -> Set.of(line.label()));
		Trained charges = heads.train(Settings.anyLabels(), LabelledText::charges);
		Trained manifestations = heads.carrying("manifestations")
			.train(Settings.anyLabels(), (line) -> line.all("manifestations"));
		Trained flags = heads.carrying("flags").train(Settings.anyLabels(), (line) -> line.all("flags"));
		Trained kinds = heads.carrying("kind").train(Settings.oneLabelByWords(), (line) -> Set.of(kind(line)));
		Trained areas = heads.carrying("area").train(Settings.oneLabelByWords(), (line) -> line.all("area"));
		Trained accusedSound = heads.train(Settings.anyLabels(), (line) -> kinds(line, line.all("accused")));
		Trained handlerSound = heads.train(Settings.anyLabels(), (line) -> kinds(line, matterOf(line)));
		Lexicon lexicon = Lexicon.of(List.of(category.model()));
		List<TextView> views = IntStream.range(0, lines.size())
			.mapToObj((i) -> view(texts.get(i), lexicon, i, category, accusedSound, handlerSound))
			.toList();
		this.progress.accept("学习谁被投诉、谁来办");
		Learned accused = candidates(lines, views, Candidate::asAccused, (line) -> line.all("accused"));
		Learned handler = candidates(lines, views, Candidate::asHandler,
				(line) -> isNone(line) ? line.all("responsible") : Set.of());
		return new SubmissionModels(category.model(), charges.model(), manifestations.model(), flags.model(),
				kinds.model(), areas.model(), accusedSound.model(), handlerSound.model(), accused.model(),
				handler.model(), accused.threshold(), reviewBelow(lines, texts, category));
	}

	private static boolean isNone(LabelledText line) {
		return line.label().equals(Category.NONE.name());
	}

	/** What one office's units teach is said of all of their kind. */
	private Set<String> kinds(LabelledText line, Collection<String> codes) {
		return this.candidates.apply(line).kinds(codes);
	}

	/** The matter is that of the unit accused, or else of the best handler. */
	private static Collection<String> matterOf(LabelledText line) {
		List<String> responsible = line.all("responsible");
		return isNone(line) ? responsible.subList(0, Math.min(2, responsible.size())) : line.all("accused");
	}

	/** Corpora give a kind by its code or its title. */
	private static String kind(LabelledText line) {
		String given = line.all("kind").get(0);
		for (Kind kind : Kind.values()) {
			if (kind.title().equals(given)) {
				return kind.code();
			}
		}
		return given;
	}

	private static TextView view(ReadText text, Lexicon lexicon, int index, Trained category, Trained accused,
			Trained handlers) {
		Sightings seen = new Sightings(lexicon, text.cut().folded().length());
		text.walk(seen);
		Scores categories = Decision.of(text, category.model(), category.decisions()[index]);
		return Charges.view(text, categories,
				EvidenceFinder.find(text, seen, category.model(), Charges.likeliest(categories)),
				accused.model().scores(accused.decisions()[index]),
				handlers.model().scores(handlers.decisions()[index]));
	}

	private Learned candidates(List<LabelledText> lines, List<TextView> views, Function<Candidate, Traits> description,
			Function<LabelledText, Collection<String>> right) {
		List<Example> examples = new ArrayList<>();
		int missed = 0;
		for (int i = 0; i < lines.size(); i++) {
			Set<String> wanted = new HashSet<>(right.apply(lines.get(i)));
			Candidates units = this.candidates.apply(lines.get(i));
			for (Candidate candidate : units.of(views.get(i), units.where(views.get(i).folded(), null), null)) {
				boolean yes = wanted.remove(candidate.code());
				examples.add(new Example(description.apply(candidate).features(),
						yes ? Set.of(SubmissionModels.YES) : Set.of()));
			}
			missed += wanted.size();
		}
		Trained trained = new LinearTrainer(Settings.anyLabels()).train(examples);
		return new Learned(trained.model(), Thresholds.bestF1(examples, trained, missed));
	}

	private static double reviewBelow(List<LabelledText> lines, List<ReadText> texts, Trained category) {
		return Thresholds.precise(IntStream.range(0, lines.size()).mapToObj((i) -> {
			Scores scores = Decision.of(texts.get(i), category.model(), category.decisions()[i]);
			return new Thresholds.Judged(scores.of(scores.best()), scores.best().equals(lines.get(i).label()));
		}).toList(), WANTED_PRECISION);
	}

	private final class Heads {

		private final List<LabelledText> lines;

		private final List<ReadText> texts;

		Heads(List<LabelledText> lines, List<ReadText> texts) {
			this.lines = lines;
			this.texts = texts;
		}

		/** Those lines that say something about a field: clerks do not label them all. */
		Heads carrying(String field) {
			int[] kept = IntStream.range(0, this.lines.size()).filter((i) -> this.lines.get(i).has(field)).toArray();
			return new Heads(Arrays.stream(kept).mapToObj(this.lines::get).toList(),
					Arrays.stream(kept).mapToObj(this.texts::get).toList());
		}

		Trained train(Settings settings, Function<LabelledText, Collection<String>> labels) {
			List<Example> examples = IntStream.range(0, this.lines.size())
				.mapToObj((i) -> new Example(this.texts.get(i).features(), Set.copyOf(labels.apply(this.lines.get(i)))))
				.toList();
			Trained trained = new LinearTrainer(settings).train(examples);
			SubmissionTrainer.this.progress
				.accept("训练第 %d 个模型，特征 %d 个".formatted(++SubmissionTrainer.this.done, trained.model().size()));
			return trained;
		}

	}

	private record Learned(LinearModel model, double threshold) {
	}

}
