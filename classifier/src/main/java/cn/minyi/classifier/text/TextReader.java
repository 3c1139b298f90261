package cn.minyi.classifier.text;

import java.util.List;

import cn.minyi.classifier.hanlp.CutText;
import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.rule.CueHit;
import cn.minyi.classifier.rule.Cues;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text for models: its words and its cues. Thread-safe.
 */
public final class TextReader {

	private final Words words;

	private final @Nullable Cues cues;

	/**
	 * Makes a reader.
	 * @param words cuts the text
	 * @param cues to look for; absent for texts of any other field
	 */
	public TextReader(Words words, @Nullable Cues cues) {
		this.words = words;
		this.cues = cues;
	}

	/**
	 * Reads a text.
	 * @param text any text
	 * @return what was found in it
	 */
	public ReadText read(String text) {
		CutText cut = this.words.cut(text);
		List<CueHit> hits = (this.cues != null) ? this.cues.find(cut.folded()) : List.of();
		return new ReadText(cut, hits);
	}

}
