package cn.minyi.search.ledger;

import java.time.Duration;

import cn.minyi.domain.ledger.LedgerOutcome;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that a channel delivered.
 */
public enum Standing {

	/** Staff find it, or its marker if it was erased. */
	INDEXED,

	/** It was no opinion and is done with: a command, a rating, an automatic mail. */
	SERVED,

	/** It was set aside for a person to look at. */
	QUARANTINED,

	/** It is on its way, or waits for its other parts. */
	PENDING,

	/** It was acknowledged and is nowhere. */
	GAP;

	/**
	 * Decides about an entry.
	 * @param outcome what was acknowledged
	 * @param submissionId the submission that the entry names, or null
	 * @param sight what can be seen of it
	 * @param age since the entry was recorded
	 * @param longestWait how long a part may wait for the others
	 * @return where it stands
	 */
	public static Standing of(LedgerOutcome outcome, @Nullable String submissionId, Sight sight, Duration age,
			Duration longestWait) {
		return switch (outcome) {
			case SERVED -> SERVED;
			case QUARANTINED -> QUARANTINED;
			case WAITING -> (age.compareTo(longestWait) > 0) ? GAP : PENDING;
			case ACCEPTED, ADDED -> (submissionId != null) ? sight.standing() : GAP;
		};
	}

	/**
	 * What can be seen of a message outside of the ledger.
	 *
	 * @param indexed whether the index has it
	 * @param setAside whether it is among the dead letters of the indexer
	 * @param passed whether the indexer has gone past it
	 */
	public record Sight(boolean indexed, boolean setAside, boolean passed) {

		private Standing standing() {
			if (this.indexed) {
				return INDEXED;
			}
			if (this.setAside) {
				return QUARANTINED;
			}
			return this.passed ? GAP : PENDING;
		}

	}

}
