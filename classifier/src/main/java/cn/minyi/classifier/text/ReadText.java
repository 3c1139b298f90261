package cn.minyi.classifier.text;

import java.util.List;

import cn.minyi.classifier.feature.Features;
import cn.minyi.classifier.hanlp.CutText;
import cn.minyi.classifier.rule.CueHit;

/**
 * A text with all that is known about it before models are asked.
 *
 * @param cut the folded text and its words
 * @param hits places of cues
 * @param features what models see
 */
public record ReadText(CutText cut, List<CueHit> hits, Features features) {

	/**
	 * Whether a cue was found.
	 * @param cue name of the cue
	 * @return true if it was
	 */
	public boolean says(String cue) {
		return this.hits.stream().anyMatch((hit) -> hit.cue().name().equals(cue));
	}

}
