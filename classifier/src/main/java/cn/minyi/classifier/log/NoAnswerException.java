package cn.minyi.classifier.log;

/**
 * The broker does not answer, or not as it should. The message says why, without any
 * content of records.
 */
public final class NoAnswerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoAnswerException(Throwable cause) {
		super(cause.getMessage(), cause);
	}

}
