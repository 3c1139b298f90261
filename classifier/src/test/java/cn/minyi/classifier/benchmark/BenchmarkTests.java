package cn.minyi.classifier.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The benchmark runs and measures what it says; its figures are no matter of tests.
 */
class BenchmarkTests {

	private static final Classifier CLASSIFIER = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());

	@Test
	void measuresAllContestantsOnTheSameTexts() throws IOException {
		List<LabelledText> some = Corpus.read(Path.of("corpus"), null).lines().subList(0, 100);
		Contest contest = Benchmark.contest(Texts.corpus(some), CLASSIFIER);
		contest.run(3);
		assertThat(contest.results()).isPositive();
		assertThat(contest.speed(Benchmark.CLASSIFY)).isPositive();
		Contest.Spread ratio = contest.ratio(Benchmark.CLASSIFY, Benchmark.SEGMENT);
		assertThat(ratio.least()).isPositive().isLessThanOrEqualTo(ratio.median());
		assertThat(ratio.most()).isGreaterThanOrEqualTo(ratio.median());
	}

	@Test
	void findsWhoIsFaster() {
		Contest contest = new Contest(List.of("a", "b")).with("once", (text) -> work(1))
			.with("often", (text) -> work(8));
		contest.warmUp(0.05);
		contest.run(9);
		assertThat(contest.ratio("once", "often").median()).isBetween(4.0, 16.0);
	}

	@Test
	void joinsTextsOfTwoThousandCharacters() throws IOException {
		List<LabelledText> lines = Corpus.read(Path.of("corpus"), null).lines();
		assertThat(Texts.joined(lines).texts()).hasSizeGreaterThan(10).allMatch((text) -> text.length() == 2000);
	}

	private static int work(int times) {
		int sum = 1;
		for (int i = 0; i < times * 2_000_000; i++) {
			sum = sum * 31 + i;
		}
		return sum;
	}

}
