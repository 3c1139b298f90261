package cn.minyi.intake.table;

/**
 * Ends the reading of a table early, because enough is known. Not an error.
 */
final class StopReadingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	StopReadingException() {
		super("enough", null, false, false);
	}

}
