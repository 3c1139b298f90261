package cn.minyi.chaos;

/**
 * Numbers that nobody has, one for each message, so that no limit for one sender is met.
 */
final class Phones {

	private static final int NUMBERS = 100_000_000;

	private Phones() {
	}

	static String of(String mark) {
		return "199%08d".formatted(Math.floorMod(mark.hashCode(), NUMBERS));
	}

}
