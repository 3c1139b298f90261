package cn.minyi.classifier.hanlp;

import java.util.ArrayList;
import java.util.Collections;
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
		words = Collections.unmodifiableList(words);
	}

	/**
	 * The words to be searched by: readable ones in their order. Those after the first
	 * 100,000 characters are left out, so that a classification fits into a record.
	 * @return folded words
	 */
	public List<String> searchable() {
		List<String> searchable = new ArrayList<>(this.words.size());
		int length = 0;
		for (Word word : this.words) {
			if (word.isReadable()) {
				String text = WellFormed.text(word.text());
				length += text.length();
				if (length > SEARCHED_CHARACTERS) {
					break;
				}
				searchable.add(text);
			}
		}
		return searchable;
	}

	/**
	 * Whether there is anything to read.
	 * @return false if no word has a letter or a digit
	 */
	public boolean isReadable() {
		for (Word word : this.words) {
			if (word.isReadable()) {
				return true;
			}
		}
		return false;
	}

}
