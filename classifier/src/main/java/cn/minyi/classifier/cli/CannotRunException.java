package cn.minyi.classifier.cli;

/**
 * A command cannot run with what it was given. The message is a sentence in Chinese that
 * says what is wrong and what to do.
 */
public final class CannotRunException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Tells what is wrong.
	 * @param message a sentence for the person at the terminal
	 */
	public CannotRunException(String message) {
		super(message);
	}

}
