package cn.minyi.classifier.cli;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.Figures.ClassFigures;
import cn.minyi.domain.learning.Figures.Found;
import cn.minyi.domain.learning.ModelEvent;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonReportTests {

	@Test
	void tellsForEachCategoryWhichModelDoesBetter() {
		List<String> lines = ComparisonReport.of(TestModels.trained("a"));
		assertThat(lines).anyMatch((line) -> line.matches(" *官僚主义 +15 +9 +12 .*0\\.600.*0\\.800.*变好"))
			.anyMatch((line) -> line.matches(" *全部.* 30 +18 +24 .*0\\.600 → 0\\.800.*变好"))
			.anyMatch((line) -> line.matches(" *非四风.* 15 +10 +10 .*＝"))
			.anyMatch((line) -> line.contains("被反映单位：应有 15 个，判对 9 → 12；首位承办单位：30 条中判对 18 → 24。"));
	}

	@Test
	void givesNoSharesOfTooFewTexts() {
		assertThat(ComparisonReport.of(trained(19, 0))).anyMatch((line) -> line.contains("还说明不了哪个更好"))
			.anyMatch((line) -> line.matches(" *非四风.* 19 +19 +19"))
			.noneMatch((line) -> line.contains("正确率 1.000"));
	}

	@Test
	void callsNoCategoryWithFewTextsBetterOrWorse() {
		assertThat(ComparisonReport.of(trained(20, 9))).anyMatch((line) -> line.matches(" *享乐主义 +9 .*条数太少"))
			.noneMatch((line) -> line.contains("还说明不了"));
	}

	/** Both models find all of one category and nothing of the other. */
	private static ModelEvent.Trained trained(int none, int hedonism) {
		Figures figures = new Figures(List.of(new ClassFigures(Category.NONE, new Found(none, none, none)),
				new ClassFigures(Category.HEDONISM, new Found(hedonism, 0, 0))), Found.NONE, 0, 0);
		ModelEvent.Trained usual = TestModels.trained("a");
		return new ModelEvent.Trained(usual.eventId(), usual.at(), usual.by(), usual.model(), null, usual.against(),
				usual.corpusLines(), usual.corrections(), new Comparison(figures, figures), usual.onCorpus(), 1);
	}

}
