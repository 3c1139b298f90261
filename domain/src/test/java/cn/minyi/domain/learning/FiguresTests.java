package cn.minyi.domain.learning;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.learning.Figures.ClassFigures;
import cn.minyi.domain.learning.Figures.Found;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class FiguresTests {

	@Test
	void countsSharesFromWhatWasExpectedAndFound() {
		Found found = new Found(10, 8, 6);
		assertThat(found.precision()).isEqualTo(0.75);
		assertThat(found.recall()).isEqualTo(0.6);
		assertThat(found.f1()).isEqualTo(12 / 18.0);
		assertThat(Found.NONE.f1()).isZero();
	}

	@Test
	void takesTheMeanOverExpectedCategoriesOnly() {
		Figures figures = new Figures(List.of(new ClassFigures(Category.FORMALISM, new Found(2, 1, 1)),
				new ClassFigures(Category.HEDONISM, new Found(0, 1, 0))), Found.NONE, 0, 0);
		assertThat(figures.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
		assertThat(figures.accuracy()).isEqualTo(0.5);
	}

	@Test
	void saysWhenTextsAreTooFewForAShare() {
		Figures few = new Figures(List.of(new ClassFigures(Category.NONE, new Found(19, 19, 19))), Found.NONE, 0, 0);
		assertThat(few.enough()).isFalse();
		assertThat(new Comparison(few, TestModels.figures(20)).enough()).isFalse();
		assertThat(TestModels.figures(20).enough()).isTrue();
	}

	@Test
	void comparesTheCategoriesThatEitherModelKnows() {
		Figures hedonism = new Figures(List.of(new ClassFigures(Category.HEDONISM, new Found(0, 1, 0))), Found.NONE, 0,
				0);
		assertThat(new Comparison(hedonism, TestModels.figures(20)).categories())
			.containsExactly(Category.BUREAUCRATISM, Category.HEDONISM, Category.NONE);
	}

}
