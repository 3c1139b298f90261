package cn.minyi.classifier.correction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.classifier.text.SubmissionModels;
import cn.minyi.domain.Category;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.HeldBack;
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

	private static final Corpus CORPUS = some();

	private static final Corrections CORRECTIONS = new Corrections(IntStream.range(0, 150)
		.mapToObj((i) -> TestCorrections.of("听说第%d小区那边又在吃螃蟹了，请问今天第%d家店营业吗".formatted(i, i * 7), Category.EXTRAVAGANCE,
				"urban"))
		.toList());

	private static final CorrectionTraining.Result RESULT = train(CORRECTIONS);

	@Test
	void learnsWhatClerksSayAndShowsItOnWhatWasHeldBack() {
		Figures before = RESULT.onCorrections().before();
		Figures after = RESULT.onCorrections().after();
		long held = CORRECTIONS.all().stream().filter((each) -> HeldBack.contains(each.submission().id())).count();
		assertThat(after.texts()).isEqualTo((int) held).isGreaterThanOrEqualTo(Figures.ENOUGH);
		assertThat(after.right()).isGreaterThan(before.right() + 15);
		assertThat(RESULT.corrections()).isEqualTo(150 - (int) held);
		Classifier learned = new Classifier(SubmissionModels.of(RESULT.model()), "", UNITS, Taxonomy.shipped());
		assertThat(learned.classify(TestSubmissions.sms("第9999小区那边又在吃螃蟹了")).category())
			.isEqualTo(Category.EXTRAVAGANCE);
	}

	@Test
	void measuresOnLinesOfTheCorpusThatItDidNotLearn() {
		assertThat(RESULT.onCorpus().after().texts())
			.isEqualTo((int) CORPUS.lines().stream().filter((line) -> HeldBack.contains(line.text())).count())
			.isPositive();
		assertThat(RESULT.onCorpus().before().accuracy()).isBetween(0.2, 0.99);
	}

	@Test
	void givesTheSameModelFromTheSameCorrections() {
		List<Correction> shuffled = new ArrayList<>(CORRECTIONS.all());
		Collections.reverse(shuffled);
		assertThat(train(new Corrections(shuffled)).model().version()).isEqualTo(RESULT.model().version());
	}

	private static CorrectionTraining.Result train(Corrections corrections) {
		return new CorrectionTraining(UNITS, (line) -> {
		}).run(CORPUS, corrections, SHIPPED);
	}

	/** A part of the corpus, for speed. */
	private static Corpus some() {
		List<LabelledText> lines = Corpus.shipped().lines();
		return new Corpus(IntStream.range(0, lines.size()).filter((i) -> i % 6 == 0).mapToObj(lines::get).toList());
	}

}
