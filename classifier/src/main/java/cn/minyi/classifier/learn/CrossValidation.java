package cn.minyi.classifier.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;

import cn.minyi.classifier.model.Example;
import cn.minyi.classifier.model.LinearModel;
import cn.minyi.classifier.model.LinearTrainer;
import cn.minyi.classifier.model.Settings;
import cn.minyi.classifier.text.TextReader;

/**
 * Measures how well a label can be learned: each part of a corpus is judged by a model
 * that was trained with the other parts.
 */
public final class CrossValidation {

	private static final long SHUFFLE_SEED = 7;

	private final TextReader reader;

	private final Settings settings;

	private final Consumer<String> progress;

	/**
	 * Makes a measurement.
	 * @param reader reads the texts
	 * @param settings how to train
	 * @param progress is told what is going on
	 */
	public CrossValidation(TextReader reader, Settings settings, Consumer<String> progress) {
		this.reader = reader;
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Measures.
	 * @param corpus labelled texts
	 * @param folds number of parts, at least 2
	 * @return which labels were taken for which
	 */
	public Confusion run(Corpus corpus, int folds) {
		List<Example> examples = new ArrayList<>(corpus.lines()
			.parallelStream()
			.map((line) -> new Example(this.reader.read(line.text()).features(), Set.of(line.label())))
			.toList());
		Collections.shuffle(examples, new Random(SHUFFLE_SEED));
		Confusion confusion = new Confusion();
		for (int fold = 0; fold < folds; fold++) {
			List<Example> training = new ArrayList<>();
			List<Example> held = new ArrayList<>();
			for (int i = 0; i < examples.size(); i++) {
				((i % folds == fold) ? held : training).add(examples.get(i));
			}
			LinearModel model = new LinearTrainer(this.settings).trainUncalibrated(training);
			held.forEach((example) -> confusion.add(example.labels().iterator().next(),
					model.scores(example.features()).best()));
			this.progress.accept("第 " + (fold + 1) + " 份,共 " + folds + " 份:%.4f".formatted(confusion.macroF1()));
		}
		return confusion;
	}

}
