package cn.minyi.standalone.command;

/**
 * A command cannot do what it was asked. The message is a sentence in Chinese for the
 * person at the console: what is wrong and what to do.
 */
final class CommandRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	CommandRefusedException(String sentence, Throwable cause) {
		super(sentence, cause);
	}

	CommandRefusedException(String sentence) {
		super(sentence);
	}

}
