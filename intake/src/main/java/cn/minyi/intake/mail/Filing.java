package cn.minyi.intake.mail;

/**
 * Where a mail goes once it has been dealt with.
 */
enum Filing {

	/** It is a submission that Kafka has. */
	PROCESSED,

	/** A machine wrote it. */
	AUTOMATIC,

	/** Somebody has to look at it. */
	QUARANTINE

}
