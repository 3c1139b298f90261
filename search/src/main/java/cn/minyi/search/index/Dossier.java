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
	 * @param notes what happened beside that
	 */
	record Kept(String id, @Nullable Submission submission, @Nullable Instant recordedAt,
			@Nullable Classification classification, @Nullable Shadow shadow, Case followUp,
			Notes notes) implements Dossier {

		/**
		 * One about which nothing is known.
		 * @param id the submission's id
		 * @return empty
		 */
		static Kept empty(String id) {
			return new Kept(id, null, null, null, null, Case.accepted(id), Notes.NONE);
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

		/**
		 * The version of what the writer sees. It grows with every step and every note.
		 * @return at least {@link #version()}
		 */
		long publicVersion() {
			return version() + this.notes.all().size();
		}

		Kept with(Submission other, Instant recorded) {
			return new Kept(this.id, other, recorded, this.classification, this.shadow, this.followUp, this.notes);
		}

		Kept with(Classification other) {
			return new Kept(this.id, this.submission, this.recordedAt, other, this.shadow, this.followUp, this.notes);
		}

		Kept with(Shadow other) {
			return new Kept(this.id, this.submission, this.recordedAt, this.classification, other, this.followUp,
					this.notes);
		}

		Kept with(Case other) {
			return new Kept(this.id, this.submission, this.recordedAt, this.classification, this.shadow, other,
					this.notes);
		}

		Kept with(Notes other) {
			return new Kept(this.id, this.submission, this.recordedAt, this.classification, this.shadow, this.followUp,
					other);
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
	 * @param attested whether a note says all this, so that nothing else has a say
	 */
	record Erased(String id, @Nullable Channel channel, @Nullable LocalDate day, @Nullable Category category,
			boolean corrected, long version, boolean attested) implements Dossier {

	}

}
