package cn.minyi.intake.submission;

import org.jspecify.annotations.Nullable;

/**
 * Nothing can be accepted just now. Whoever holds the message keeps it and tries again
 * later.
 */
public final class IntakeUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	IntakeUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
