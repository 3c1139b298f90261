package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts folded text into overlapping pairs of Chinese characters, as words that no
 * dictionary has are still found by them. Other letters and digits stay together.
 */
final class Bigrams {

	private Bigrams() {
	}

	/**
	 * Cuts a text.
	 * @param folded folded text
	 * @return pairs, single characters that have no neighbour, and other words, in order
	 */
	static List<String> of(String folded) {
		List<String> bigrams = new ArrayList<>();
		int[] characters = folded.codePoints().toArray();
		for (int start = 0; start < characters.length;) {
			int end = endOfRun(characters, start);
			if (isChinese(characters[start])) {
				pairs(characters, start, end, bigrams);
			}
			else if (Character.isLetterOrDigit(characters[start])) {
				bigrams.add(new String(characters, start, end - start));
			}
			start = end;
		}
		return bigrams;
	}

	private static void pairs(int[] characters, int start, int end, List<String> bigrams) {
		if (end - start == 1) {
			bigrams.add(new String(characters, start, 1));
		}
		for (int i = start; i + 1 < end; i++) {
			bigrams.add(new String(characters, i, 2));
		}
	}

	private static int endOfRun(int[] characters, int start) {
		int end = start + 1;
		while (end < characters.length && sort(characters[end]) == sort(characters[start])) {
			end++;
		}
		return end;
	}

	private static int sort(int character) {
		if (isChinese(character)) {
			return 2;
		}
		return Character.isLetterOrDigit(character) ? 1 : 0;
	}

	private static boolean isChinese(int character) {
		return Character.isIdeographic(character);
	}

}
