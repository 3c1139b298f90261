package cn.minyi.search.index;

import java.time.Instant;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import cn.minyi.search.access.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a submission, as staff see it.
 *
 * @param submission what was sent
 * @param classification what the classifier found; absent while it waits
 * @param shadow what a model on trial found, of which only who compares models may learn;
 * absent if none was asked
 * @param followUp what staff did
 * @param recordedAt when Kafka had it, in milliseconds
 */
public record Item(Submission submission, @Nullable Classification classification, @Nullable Shadow shadow,
		Case followUp, Instant recordedAt) {

	/**
	 * The item without what the viewer may not know of it.
	 * @param viewer who may see the item
	 * @return this item for who compares models, for others without what one on trial
	 * found
	 */
	public Item asSeenBy(Viewer viewer) {
		return viewer.comparesModels() ? this
				: new Item(this.submission, this.classification, null, this.followUp, this.recordedAt);
	}

	/**
	 * How it is filed now.
	 * @return the filing that counts
	 */
	public Filing filing() {
		return Filing.of(this.classification, this.followUp);
	}

}
