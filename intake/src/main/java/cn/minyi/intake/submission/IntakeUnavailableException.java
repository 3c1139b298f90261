package cn.minyi.intake.submission;

import org.jspecify.annotations.Nullable;

/**
 * Nothing can be accepted just now. Whoever holds the message keeps it and tries again
 * later.
 */
public final class IntakeUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Made by whoever cannot keep a message.
	 * @param message why, without personal data
	 * @param cause what happened, or null
	 */
	public IntakeUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
