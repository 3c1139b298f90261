package cn.minyi.intake.submission;

import cn.minyi.intake.arrival.Mistake;

/**
 * What became of one message out of a delivery.
 */
public sealed interface Outcome {

	/**
	 * Which message of the delivery this is.
	 * @return as the decoder counted
	 */
	int number();

	/**
	 * The message is in Kafka.
	 *
	 * @param number which message of the delivery
	 * @param receipt its receipt code
	 * @param submissionId its id
	 */
	record Accepted(int number, String receipt, String submissionId) implements Outcome {

	}

	/**
	 * The message was not accepted, and will not be as it is.
	 *
	 * @param number which message of the delivery
	 * @param mistake what to mend
	 */
	record Refused(int number, Mistake mistake) implements Outcome {

	}

}
