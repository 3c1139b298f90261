package cn.minyi.search.index;

/**
 * A record was read but no document can be made of it. Trying again does not help.
 */
final class RejectedRecordException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the cause.
	 * @param message what is wrong, without any content of the record
	 */
	RejectedRecordException(String message) {
		super(message);
	}

	/**
	 * Hides the message of a failure, which may quote the record, and keeps the place.
	 * @param failure what happened
	 * @return to be reported instead
	 */
	static RejectedRecordException of(RuntimeException failure) {
		RejectedRecordException rejected = new RejectedRecordException(failure.getClass().getSimpleName());
		rejected.setStackTrace(failure.getStackTrace());
		return rejected;
	}

}
