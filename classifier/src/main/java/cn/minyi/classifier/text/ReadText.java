package cn.minyi.classifier.text;

import java.util.List;

import cn.minyi.classifier.feature.FeatureGroup;
import cn.minyi.classifier.feature.FeatureSink;
import cn.minyi.classifier.feature.Features;
import cn.minyi.classifier.feature.TextFeatures;
import cn.minyi.classifier.hanlp.CutText;
import cn.minyi.classifier.rule.CueHit;
import org.jspecify.annotations.Nullable;

/**
 * A text with all that is known about it before models are asked. Nobody can tell that it
 * changes: its features are counted when they are first asked for, which only those who
 * train models do.
 */
public final class ReadText {

	private final CutText cut;

	private final List<CueHit> hits;

	private @Nullable Features features;

	ReadText(CutText cut, List<CueHit> hits) {
		this.cut = cut;
		this.hits = hits;
	}

	/**
	 * The folded text and its words.
	 * @return the text
	 */
	public CutText cut() {
		return this.cut;
	}

	/**
	 * Places of cues.
	 * @return by their end
	 */
	public List<CueHit> hits() {
		return this.hits;
	}

	/**
	 * Whether a cue was found.
	 * @param cue name of the cue
	 * @return true if it was
	 */
	public boolean says(String cue) {
		return this.hits.stream().anyMatch((hit) -> hit.cue().name().equals(cue));
	}

	/**
	 * What models learn from.
	 * @return the features, counted
	 */
	public Features features() {
		Features known = this.features;
		if (known == null) {
			known = Features.of(this::walk);
			this.features = known;
		}
		return known;
	}

	/**
	 * Hands over all features: those of the text itself and the cues, each also with the
	 * party of which it is said, and whom all charges are about.
	 * @param sink receives them
	 */
	public void walk(FeatureSink sink) {
		TextFeatures.walk(this.cut, sink);
		for (CueHit hit : this.hits) {
			String name = hit.cue().name();
			sink.mark(FeatureGroup.CUE.key(name), hit.start(), hit.end());
			if (hit.cue().manifestation() != null) {
				String party = hit.party().name();
				sink.mark(FeatureGroup.CUE.key(name, " of ", party), hit.start(), hit.start());
				sink.mark(FeatureGroup.CUE.key(hit.cue().manifestation().category().name(), " of ", party), hit.start(),
						hit.start());
			}
		}
	}

}
