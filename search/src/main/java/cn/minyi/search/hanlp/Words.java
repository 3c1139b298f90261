package cn.minyi.search.hanlp;

import java.util.ArrayList;
import java.util.List;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;

/**
 * Folds text and cuts it into words, exactly as the classifier does, so that the words of
 * a query meet those of a classification: HanLP's Viterbi segmentation with its core
 * dictionary, without custom dictionary, recognition of names and normalization of
 * characters. Thread-safe.
 */
public final class Words {

	private final Folding folding = new Folding();

	private final Segment segment = new ViterbiSegment().enableCustomDictionary(false)
		.enableAllNamedEntityRecognize(false)
		.enableNormalization(false)
		.enableMultithreading(false)
		.enablePartOfSpeechTagging(false)
		.enableOffset(false);

	/** Loads the dictionaries, which takes a second or two the first time. */
	public Words() {
		// Otherwise the first one who searches would wait for it.
		this.segment.seg("民意");
	}

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
	 * @param text any text, for example a query; long text takes long
	 * @return folded words that have a letter or digit, in their order
	 */
	public List<String> cut(String text) {
		String folded = fold(text);
		List<String> words = new ArrayList<>();
		int start = 0;
		for (Term term : this.segment.seg(folded.toCharArray())) {
			// By length, not by the term's text: HanLP rewrites some characters.
			int end = Math.min(folded.length(), start + term.length());
			String word = folded.substring(start, end);
			if (word.codePoints().anyMatch(Character::isLetterOrDigit)) {
				words.add(word);
			}
			start = end;
		}
		return words;
	}

}
