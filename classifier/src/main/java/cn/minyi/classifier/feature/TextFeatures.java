package cn.minyi.classifier.feature;

import java.util.List;

import cn.minyi.classifier.hanlp.CutText;
import cn.minyi.classifier.hanlp.Word;

/**
 * The features of a text itself: words, pairs of words, characters and pairs of
 * characters; those of its title count once more, for it says what all is about. Numbers
 * count as one and the same word and character; all that is no letter and no digit is a
 * boundary.
 */
public final class TextFeatures {

	private static final long PRIME = 0x100000001b3L;

	private static final char BOUNDARY = 0;

	private static final char NUMBER = '0';

	private static final int LONGEST_TITLE = 80;

	private static final int LONGEST_RUN = 3;

	private static final char FIRST_IDEOGRAPH = '\u4e00';

	private static final char LAST_IDEOGRAPH = '\u9fa5';

	private TextFeatures() {
	}

	/**
	 * Hands over each feature of a text.
	 * @param text the text
	 * @param sink receives them
	 */
	public static void walk(CutText text, FeatureSink sink) {
		words(text.words(), sink);
		characters(text.folded(), sink);
		int title = titleEnd(text.folded());
		for (Word word : text.words()) {
			if (word.start() >= title) {
				break;
			}
			if (plain(word.text().charAt(0)) != BOUNDARY) {
				sink.accept(FeatureGroup.TITLE_WORD.key(hash(word.text())), word.start(), word.end());
			}
		}
		runs(text.folded(), title, sink);
	}

	/** The first line is a title unless it is long or the only one. */
	private static int titleEnd(String folded) {
		int end = folded.indexOf('\n');
		return (end <= LONGEST_TITLE) ? Math.max(0, end) : 0;
	}

	private static void runs(String text, int length, FeatureSink sink) {
		for (int start = 0; start < length; start++) {
			long hash = 0;
			for (int end = start; end < length && end < start + LONGEST_RUN; end++) {
				char each = plain(text.charAt(end));
				if (each == BOUNDARY) {
					break;
				}
				hash = hash * PRIME + each;
				sink.accept(FeatureGroup.TITLE_RUN.key(hash), start, end + 1);
			}
		}
	}

	private static void words(List<Word> words, FeatureSink sink) {
		long previous = 0;
		int previousStart = 0;
		for (Word word : words) {
			char first = plain(word.text().charAt(0));
			if (first == BOUNDARY) {
				previous = 0;
				continue;
			}
			long hash = (first == NUMBER) ? NUMBER : hash(word.text());
			sink.accept(FeatureGroup.WORD.key(hash), word.start(), word.end());
			if (previous != 0) {
				sink.accept(FeatureGroup.PAIR.key(previous * 31 + hash), previousStart, word.end());
			}
			previous = hash;
			previousStart = word.start();
		}
	}

	private static void characters(String text, FeatureSink sink) {
		char previous = BOUNDARY;
		int previousAt = 0;
		for (int i = 0; i < text.length(); i++) {
			char each = plain(text.charAt(i));
			if (each == previous && (each == NUMBER || each == BOUNDARY)) {
				continue;
			}
			if (each != BOUNDARY) {
				sink.accept(FeatureGroup.CHARACTER.key(each), i, i + 1);
				if (previous != BOUNDARY) {
					sink.accept(FeatureGroup.BIGRAM.key(previous * PRIME + each), previousAt, i + 1);
				}
			}
			previous = each;
			previousAt = i;
		}
	}

	private static long hash(String word) {
		long hash = 1;
		for (int i = 0; i < word.length(); i++) {
			hash = hash * PRIME + word.charAt(i);
		}
		return hash;
	}

	private static char plain(char each) {
		if (each >= FIRST_IDEOGRAPH && each <= LAST_IDEOGRAPH) {
			// Nearly all that there is; the rest asks tables.
			return each;
		}
		if (Character.isDigit(each) || each == '*') {
			return NUMBER;
		}
		return Character.isLetter(each) ? each : BOUNDARY;
	}

}
