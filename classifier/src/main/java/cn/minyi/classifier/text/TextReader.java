package cn.minyi.classifier.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import cn.minyi.classifier.feature.Features;
import cn.minyi.classifier.hanlp.CutText;
import cn.minyi.classifier.hanlp.Words;
import cn.minyi.classifier.rule.CueHit;
import cn.minyi.classifier.rule.Cues;
import cn.minyi.domain.Category;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text for models: its words, its cues and its features. Thread-safe.
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
		return new ReadText(cut, hits, Features.of(cut, (this.cues != null) ? names(hits) : Set.of()));
	}

	/**
	 * The cues, each also with the party of which it is said, and whom all charges are
	 * about.
	 */
	private static Set<String> names(List<CueHit> hits) {
		Set<String> names = new HashSet<>();
		for (CueHit hit : hits) {
			names.add(hit.cue().name());
			if (hit.cue().manifestation() != null) {
				Category category = hit.cue().manifestation().category();
				names.add(hit.cue().name() + " of " + hit.party());
				names.add(category + " of " + hit.party());
			}
		}
		return names;
	}

}
