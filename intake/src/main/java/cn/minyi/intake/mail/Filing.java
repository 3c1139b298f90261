package cn.minyi.intake.mail;

/**
 * Where a mail goes once it has been dealt with.
 */
enum Filing {

	/** It is a submission, or was added to one; Kafka has it. */
	PROCESSED,

	/** A machine wrote it. */
	AUTOMATIC,

	/** Somebody has to look at it. */
	QUARANTINE

}
