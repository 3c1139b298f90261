package cn.minyi.classifier.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.classification.classifiers.NaiveBayesClassifier;
import com.hankcs.hanlp.classification.corpus.IDataSet;
import com.hankcs.hanlp.classification.corpus.MemoryDataSet;

/**
 * Compares the speed of classification with HanLP's on the same texts: the corpus, and
 * long texts of about 2,000 characters joined from it.
 */
final class Benchmark {

	static final String SEGMENT = "HanLP.segment";

	private static final String BAYES = "HanLP NaiveBayesClassifier.classify";

	static final String CLASSIFY = "Classifier.classify";

	private static final String CUT = "Words.cut";

	private Benchmark() {
	}

	/**
	 * Measures and prints.
	 * @param args the corpus, and the number of rounds
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<LabelledText> lines = Corpus.read(Path.of(args[0]), null).lines();
		int rounds = Integer.parseInt(args[1]);
		Classifier classifier = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());
		for (Texts texts : List.of(Texts.corpus(lines), Texts.joined(lines))) {
			System.out.printf("%s: %d texts, %d characters%n", texts.name(), texts.texts().size(), texts.characters());
			Contest contest = contest(texts, classifier);
			contest.warmUp(rounds);
			contest.run(rounds);
			for (String name : List.of(SEGMENT, BAYES, CUT, CLASSIFY)) {
				System.out.printf("  %-36s %7.0f thousand characters a second, to %s %s%n", name,
						contest.speed(name) / 1000, SEGMENT, contest.ratio(name, SEGMENT));
			}
			System.out.printf("  %-36s %s%n", CLASSIFY + " to NaiveBayes", contest.ratio(CLASSIFY, BAYES));
			for (String name : List.of(SEGMENT, CLASSIFY)) {
				ToIntFunction<String> work = name.equals(SEGMENT) ? Benchmark::segment
						: (text) -> work(classifier, text);
				System.out.printf("  %-36s %s%n", "two threads to one, " + name,
						Threads.gain(texts.texts(), work, rounds));
			}
		}
		List<Double> milliseconds = new ArrayList<>();
		List<Double> megabytes = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			List<Integer> figures = FirstAnswer.measure();
			milliseconds.add(figures.get(0).doubleValue());
			megabytes.add(figures.get(1).doubleValue());
		}
		System.out.printf("first answer of a new JVM, ms: %s; its heap then, MB: %s%n", Contest.Spread.of(milliseconds),
				Contest.Spread.of(megabytes));
	}

	static Contest contest(Texts texts, Classifier classifier) throws IOException {
		NaiveBayesClassifier bayes = bayes(texts);
		Words words = new Words();
		return new Contest(texts.texts()).with(SEGMENT, Benchmark::segment)
			.with(BAYES, (text) -> bayes.classify(text).length())
			.with(CUT, (text) -> words.cut(text).words().size())
			.with(CLASSIFY, (text) -> work(classifier, text));
	}

	private static NaiveBayesClassifier bayes(Texts texts) throws IOException {
		IDataSet data = new MemoryDataSet();
		texts.lines().forEach((line) -> data.add(line.label(), line.text()));
		NaiveBayesClassifier bayes = new NaiveBayesClassifier();
		bayes.train(data);
		return bayes;
	}

	private static int segment(String text) {
		return HanLP.segment(text).size();
	}

	private static int work(Classifier classifier, String text) {
		return classifier.classify(text, null, null).words().size();
	}

}
