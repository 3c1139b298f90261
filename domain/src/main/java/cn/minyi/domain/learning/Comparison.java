package cn.minyi.domain.learning;

import java.util.List;
import java.util.stream.Stream;

import cn.minyi.domain.Category;

/**
 * Two models on the same texts.
 *
 * @param before the one that is replaced, if anything is
 * @param after the new one
 */
public record Comparison(Figures before, Figures after) {

	/**
	 * The categories that matter here.
	 * @return those expected or found by either, in their usual order
	 */
	public List<Category> categories() {
		return Stream.of(Category.values())
			.filter((category) -> Stream.of(this.before, this.after)
				.map((figures) -> figures.of(category))
				.anyMatch((found) -> found.expected() + found.found() > 0))
			.toList();
	}

	/**
	 * Whether there are enough texts for shares to say something.
	 * @return false if people should be told that there are too few
	 */
	public boolean enough() {
		return this.before.enough() && this.after.enough();
	}

}
