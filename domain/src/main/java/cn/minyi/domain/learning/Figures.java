package cn.minyi.domain.learning;

import java.util.List;

import cn.minyi.domain.Category;

/**
 * How often a model was right on labelled texts. Counts, from which shares follow; ask
 * {@link #enough()} before a share is shown.
 *
 * @param classes one for each category that was expected or found
 * @param accused whom the texts complain about
 * @param responsible texts that have a responsible unit
 * @param responsibleRight those whose first responsible unit was found first
 */
public record Figures(List<ClassFigures> classes, Found accused, int responsible, int responsibleRight) {

	/** Fewer texts than this give counts but no share. */
	public static final int ENOUGH = 20;

	public Figures {
		classes = List.copyOf(classes);
	}

	/**
	 * How many texts were judged.
	 * @return 0 if there were none
	 */
	public int texts() {
		return this.classes.stream().mapToInt((each) -> each.found().expected()).sum();
	}

	/**
	 * How many texts got the right category.
	 * @return at most {@link #texts()}
	 */
	public int right() {
		return this.classes.stream().mapToInt((each) -> each.found().right()).sum();
	}

	/**
	 * Whether there are enough texts for a share to say something.
	 * @return false if people should only be told the counts
	 */
	public boolean enough() {
		return texts() >= ENOUGH;
	}

	/**
	 * The share of texts that got the right category.
	 * @return 0 to 1, 0 without texts
	 */
	public double accuracy() {
		return right() / (double) Math.max(1, texts());
	}

	/**
	 * The mean of F1 over the categories that were expected.
	 * @return 0 to 1
	 */
	public double macroF1() {
		return this.classes.stream()
			.filter((each) -> each.found().expected() > 0)
			.mapToDouble((each) -> each.found().f1())
			.average()
			.orElse(0);
	}

	/**
	 * The counts of one category.
	 * @param category any
	 * @return zeros if it was neither expected nor found
	 */
	public Found of(Category category) {
		return this.classes.stream()
			.filter((each) -> each.category() == category)
			.map(ClassFigures::found)
			.findFirst()
			.orElse(Found.NONE);
	}

	/**
	 * The counts of a category.
	 *
	 * @param category the category
	 * @param found how often it was expected and found
	 */
	public record ClassFigures(Category category, Found found) {

	}

	/**
	 * How often something was expected, found, and both.
	 *
	 * @param expected how often it should have been found
	 * @param found how often it was found
	 * @param right how often that was right
	 */
	public record Found(int expected, int found, int right) {

		/** Never expected and never found. */
		public static final Found NONE = new Found(0, 0, 0);

		/**
		 * The share of what was found that is right.
		 * @return 0 to 1, 0 if nothing was found
		 */
		public double precision() {
			return this.right / (double) Math.max(1, this.found);
		}

		/**
		 * The share of what was expected that was found.
		 * @return 0 to 1, 0 if nothing was expected
		 */
		public double recall() {
			return this.right / (double) Math.max(1, this.expected);
		}

		/**
		 * The harmonic mean of both.
		 * @return 0 to 1
		 */
		public double f1() {
			return 2.0 * this.right / Math.max(1, this.expected + this.found);
		}

	}

}
