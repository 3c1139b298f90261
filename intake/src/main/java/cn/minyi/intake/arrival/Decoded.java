package cn.minyi.intake.arrival;

/**
 * One message out of a delivery.
 */
public sealed interface Decoded {

	/**
	 * Which message of the delivery this is.
	 * @return counted as people count: from 1, in a sheet the row's number
	 */
	int number();

	/**
	 * A message that could be read.
	 *
	 * @param number which message of the delivery
	 * @param arrival the message
	 */
	record Readable(int number, Arrival arrival) implements Decoded {

	}

	/**
	 * A message that could not be read, while others of the same delivery may be fine.
	 *
	 * @param number which message of the delivery
	 * @param mistake what to mend
	 */
	record Unreadable(int number, Mistake mistake) implements Decoded {

	}

}
