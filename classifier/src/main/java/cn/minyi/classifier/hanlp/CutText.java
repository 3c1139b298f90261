package cn.minyi.classifier.hanlp;

import java.util.List;

import cn.minyi.domain.WellFormed;

/**
 * A text with its words. Offsets of the words point into the folded text and into the
 * original alike, for folding keeps the length.
 *
 * @param folded the folded text
 * @param words all words, punctuation included, in their order
 */
public record CutText(String folded, List<Word> words) {

	/** The words of one text that travel to search may have so many characters in sum. */
	private static final int SEARCHED_CHARACTERS = 100_000;

	public CutText {
		words = List.copyOf(words);
	}

	/**
	 * The words to be searched by: readable ones in their order. Those after the first
	 * 100,000 characters are left out, so that a classification fits into a record.
	 * @return folded words
	 */
	public List<String> searchable() {
		int[] length = { 0 };
		return this.words.stream()
			.filter(Word::isReadable)
			.map((word) -> WellFormed.text(word.text()))
			.takeWhile((word) -> (length[0] += word.length()) <= SEARCHED_CHARACTERS)
			.toList();
	}

}
