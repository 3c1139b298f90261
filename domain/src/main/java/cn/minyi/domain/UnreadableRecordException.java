package cn.minyi.domain;

/**
 * Bytes from a topic are not a record of the expected type. Trying again does not help.
 */
public final class UnreadableRecordException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the cause.
	 * @param message what is wrong, without any content of the record
	 */
	public UnreadableRecordException(String message) {
		super(message);
	}

}
