package cn.minyi.search.index;

import java.time.Instant;

import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;

/**
 * What one record of a topic says about a submission.
 */
sealed interface Change {

	/**
	 * The submission it is about.
	 * @return its id
	 */
	String id();

	/**
	 * A citizen sent it. Of several with the same id the first one counts, but what is
	 * sealed in it is taken from the last one that is otherwise equal: keys are changed.
	 *
	 * @param submission what was sent
	 * @param recordedAt when Kafka had it
	 */
	record Arrival(Submission submission, Instant recordedAt) implements Change {

		@Override
		public String id() {
			return this.submission.id();
		}

	}

	/**
	 * It is to be forgotten, but for statistics. Nothing undoes that.
	 *
	 * @param id the submission's id
	 */
	record Erasure(String id) implements Change {

	}

	/**
	 * The classifier filed it. The last one counts.
	 *
	 * @param classification what was found
	 */
	record Filed(Classification classification) implements Change {

		@Override
		public String id() {
			return this.classification.id();
		}

	}

	/**
	 * A model on trial filed it, beside the one that counts. The last one counts.
	 *
	 * @param id the submission's id
	 * @param shadow what was found
	 */
	record Tried(String id, Shadow shadow) implements Change {

	}

	/**
	 * Something happened beside the steps of staff. Of several with the same id the last
	 * one counts; that it was erased outweighs everything.
	 *
	 * @param note what happened
	 */
	record Noted(CaseNote note) implements Change {

		@Override
		public String id() {
			return this.note.submissionId();
		}

	}

	/**
	 * Staff did something about it.
	 *
	 * @param event what was done
	 */
	record Step(CaseEvent event) implements Change {

		@Override
		public String id() {
			return this.event.submissionId();
		}

	}

}
