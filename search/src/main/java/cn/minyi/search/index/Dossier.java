package cn.minyi.search.index;

import java.time.Instant;
import java.time.LocalDate;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.Case;
import org.jspecify.annotations.Nullable;

/**
 * What the topics said about one submission so far. It is the same for any order in which
 * the topics are read side by side, as long as each one is read in its own order.
 */
sealed interface Dossier {

	/**
	 * The submission.
	 * @return its id
	 */
	String id();

	/**
	 * How many steps of staff counted.
	 * @return 0 for a fresh one
	 */
	long version();

	/**
	 * A submission that is kept.
	 *
	 * @param id the submission's id
	 * @param submission what was sent; absent as long as only other topics spoke of it
	 * @param recordedAt when Kafka had the submission; absent with it
	 * @param classification what the classifier found; absent while it waits
	 * @param shadow what a model on trial found; absent if none was asked
	 * @param followUp what staff did
	 */
	record Kept(String id, @Nullable Submission submission, @Nullable Instant recordedAt,
			@Nullable Classification classification, @Nullable Shadow shadow, Case followUp) implements Dossier {

		/**
		 * One about which nothing is known.
		 * @param id the submission's id
		 * @return empty
		 */
		static Kept empty(String id) {
			return new Kept(id, null, null, null, null, Case.accepted(id));
		}

		/**
		 * How it is filed now.
		 * @return the filing that counts
		 */
		Filing filing() {
			return Filing.of(this.classification, this.followUp);
		}

		@Override
		public long version() {
			return this.followUp.version();
		}

	}

	/**
	 * What remains of a submission that was erased.
	 *
	 * @param id the submission's id
	 * @param channel the way it came, if it was known
	 * @param day when it came, if it was known
	 * @param category how it is filed, if it was
	 * @param corrected whether staff filed it, so that the classifier has no more say
	 * @param version how many steps of staff counted
	 */
	record Erased(String id, @Nullable Channel channel, @Nullable LocalDate day, @Nullable Category category,
			boolean corrected, long version) implements Dossier {

	}

}
