package cn.minyi.classifier.hanlp;

import java.util.ArrayList;
import java.util.List;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;

/**
 * Folds text and cuts it into words with their part of speech. Thread-safe; the time is
 * linear in the length of the text, for long text is cut piece by piece.
 */
public final class Words {

	/** A piece ends at a sentence's end after so many characters … */
	private static final int PIECE = 200;

	/** … and anywhere after so many. */
	private static final int LONGEST_PIECE = 400;

	private static final String SENTENCE_ENDS = "\n。!?;";

	private final Folding folding = new Folding();

	private final Segment segment = new ViterbiSegment().enableCustomDictionary(false)
		.enableAllNamedEntityRecognize(false)
		.enableNormalization(false)
		.enableMultithreading(false)
		.enablePartOfSpeechTagging(true)
		.enableOffset(true);

	/**
	 * Folds full width to half width, traditional to simplified characters and capitals
	 * to small letters, each character by itself.
	 * @param text any text
	 * @return a text of the same length
	 */
	public String fold(String text) {
		return this.folding.fold(text);
	}

	/**
	 * Folds a text and cuts it into words.
	 * @param text any text, which may be empty or not well-formed
	 * @return the words, which together are the whole folded text
	 */
	public CutText cut(String text) {
		String folded = fold(text);
		List<Word> words = new ArrayList<>(folded.length() / 2 + 1);
		for (int start = 0; start < folded.length();) {
			int end = endOfPiece(folded, start);
			cutPiece(folded, start, end, words);
			start = end;
		}
		return new CutText(folded, words);
	}

	private void cutPiece(String folded, int start, int end, List<Word> words) {
		int at = start;
		int termEnd = start;
		for (Term term : this.segment.seg(folded.substring(start, end).toCharArray())) {
			// By length, not by the term's text: HanLP rewrites some characters.
			termEnd += term.length();
			int next = Math.min(end, termEnd);
			if (next < end && Character.isLowSurrogate(folded.charAt(next))) {
				// HanLP knows no characters of two units.
				next++;
			}
			if (next <= at) {
				continue;
			}
			words.add(new Word(folded.substring(at, next), String.valueOf(term.nature), at, next));
			at = next;
		}
		if (at < end) {
			words.add(new Word(folded.substring(at, end), "x", at, end));
		}
	}

	private static int endOfPiece(String text, int start) {
		int limit = Math.min(text.length(), start + LONGEST_PIECE);
		for (int i = start + PIECE; i < limit; i++) {
			if (SENTENCE_ENDS.indexOf(text.charAt(i)) >= 0) {
				return i + 1;
			}
		}
		boolean insidePair = limit < text.length() && Character.isHighSurrogate(text.charAt(limit - 1));
		return insidePair ? limit - 1 : limit;
	}

}
