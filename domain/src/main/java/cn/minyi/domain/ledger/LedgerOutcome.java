package cn.minyi.domain.ledger;

/**
 * What the service said of a message when it acknowledged it.
 */
public enum LedgerOutcome {

	/** It became a submission, or belongs to one. */
	ACCEPTED,

	/** It was added to a submission as a note. */
	ADDED,

	/** It is a part that waits for others. */
	WAITING,

	/**
	 * It asked for something and was no opinion: a command, a rating, an automatic mail.
	 */
	SERVED,

	/** It could not be read and was set aside whole for a person to look at. */
	QUARANTINED

}
