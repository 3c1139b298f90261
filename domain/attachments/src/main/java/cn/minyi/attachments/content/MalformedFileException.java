package cn.minyi.attachments.content;

/**
 * A file breaks the rules of its own type.
 */
final class MalformedFileException extends Exception {

	private static final long serialVersionUID = 1L;

	MalformedFileException(String message) {
		super(message);
	}

}
