package cn.minyi.search.index;

import java.time.Instant;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import org.jspecify.annotations.Nullable;

/**
 * Everything known about a submission, as staff see it.
 *
 * @param submission what was sent
 * @param classification what the classifier found; absent while it waits
 * @param followUp what staff did
 * @param recordedAt when Kafka had it, in milliseconds
 */
public record Item(Submission submission, @Nullable Classification classification, Case followUp, Instant recordedAt) {

	/**
	 * How it is filed now.
	 * @return the filing that counts
	 */
	public Filing filing() {
		return Filing.of(this.classification, this.followUp);
	}

}
