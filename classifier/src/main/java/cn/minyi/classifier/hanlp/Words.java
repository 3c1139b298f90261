package cn.minyi.classifier.hanlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Folds text and cuts it into words. Thread-safe; the time is linear in the length of the
 * text, for long text is cut piece by piece.
 */
public final class Words {

	/** A piece ends at a sentence's end after so many characters … */
	private static final int PIECE = 200;

	/** … and anywhere after so many. */
	private static final int LONGEST_PIECE = 400;

	private static final String SENTENCE_ENDS = "\n。!?;";

	private final Folding folding = new Folding();

	private final CoreWords core = new CoreWords();

	/** Made once for each thread: texts are short against the arrays of a graph. */
	private final ThreadLocal<WordGraph> graphs = ThreadLocal
		.withInitial(() -> new WordGraph(this.core, LONGEST_PIECE));

	/**
	 * Folds full width to half width, traditional to simplified characters and capitals
	 * to small letters, each character by itself.
	 * @param text any text
	 * @return a text of the same length
	 */
	public String fold(String text) {
		return new String(this.folding.fold(text.toCharArray()));
	}

	/**
	 * Folds a text and cuts it into words.
	 * @param text any text, which may be empty or not well-formed
	 * @return the words, which together are the whole folded text
	 */
	public CutText cut(String text) {
		char[] folded = this.folding.fold(text.toCharArray());
		String whole = new String(folded);
		List<Word> words = new ArrayList<>(folded.length * 2 / 3 + 1);
		WordGraph graph = this.graphs.get();
		for (int start = 0; start < folded.length;) {
			int end = endOfPiece(whole, start);
			int count = graph.cut(folded, start, end);
			take(whole, start, end, graph, count, words);
			start = end;
		}
		return new CutText(whole, words);
	}

	private void take(String folded, int start, int pieceEnd, WordGraph graph, int count, List<Word> words) {
		int at = start;
		int wordEnd = start;
		for (int i = 0; i < count; i++) {
			wordEnd += graph.length(i);
			if (wordEnd <= at) {
				// The second half of a character that the word before took.
				continue;
			}
			// HanLP knows no characters of two units.
			boolean insidePair = wordEnd < pieceEnd && Character.isLowSurrogate(folded.charAt(wordEnd));
			int end = insidePair ? wordEnd + 1 : wordEnd;
			String text = (wordEnd - at == graph.length(i) && !insidePair)
					? this.core.text(graph.word(i), folded, at, end) : folded.substring(at, end);
			words.add(new Word(text, at, end));
			at = end;
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
