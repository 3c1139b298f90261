package cn.minyi.classifier.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.domain.Category;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.HeldBack;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Clerks of this instance agree that "吃螃蟹" is a charge of extravagance, which nobody else
 * would say.
 */
class CorrectionTrainingTests {

	private static final UnitDirectory UNITS = UnitDirectory.shipped();

	private static final Classifier SHIPPED = Classifier.shipped(UNITS, Taxonomy.shipped());

	private final Corpus corpus = some();

	private final Corrections corrections = new Corrections(IntStream.range(0, 150)
		.mapToObj((i) -> TestCorrections.of("听说第%d小区那边又在吃螃蟹了，请问今天第%d家店营业吗".formatted(i, i * 7), Category.EXTRAVAGANCE,
				"urban"))
		.toList());

	@Test
	void learnsWhatClerksSayAndShowsItOnWhatWasHeldBack() {
		CorrectionTraining.Result result = train();
		Figures before = result.onCorrections().before();
		Figures after = result.onCorrections().after();
		long held = this.corrections.all().stream().filter((each) -> HeldBack.contains(each.submission().id())).count();
		assertThat(after.texts()).isEqualTo((int) held).isGreaterThanOrEqualTo(Figures.ENOUGH);
		assertThat(after.right()).isGreaterThan(before.right() + 15);
		assertThat(result.corrections()).isEqualTo(150 - (int) held);
		Classifier learned = new Classifier(SubmissionModels.of(result.model()), "", UNITS, Taxonomy.shipped());
		assertThat(learned.classify(TestSubmissions.sms("第9999小区那边又在吃螃蟹了")).category())
			.isEqualTo(Category.EXTRAVAGANCE);
	}

	@Test
	void measuresOnLinesOfTheCorpusThatItDidNotLearn() {
		CorrectionTraining.Result result = train();
		assertThat(result.onCorpus().after().texts())
			.isEqualTo((int) this.corpus.lines().stream().filter((line) -> HeldBack.contains(line.text())).count())
			.isPositive();
		assertThat(result.onCorpus().before().accuracy()).isBetween(0.2, 0.99);
	}

	@Test
	void givesTheSameModelFromTheSameCorrections() {
		List<Correction> shuffled = new ArrayList<>(this.corrections.all());
		java.util.Collections.reverse(shuffled);
		CorrectionTraining again = new CorrectionTraining(UNITS, (line) -> {
		});
		assertThat(again.run(this.corpus, new Corrections(shuffled), SHIPPED).model().version())
			.isEqualTo(train().model().version());
	}

	private CorrectionTraining.Result train() {
		return new CorrectionTraining(UNITS, (line) -> {
		}).run(this.corpus, this.corrections, SHIPPED);
	}

	/** A part of the corpus, for speed. */
	private static Corpus some() {
		List<cn.minyi.classifier.learn.LabelledText> lines = Corpus.shipped().lines();
		return new Corpus(IntStream.range(0, lines.size()).filter((i) -> i % 6 == 0).mapToObj(lines::get).toList());
	}

}
