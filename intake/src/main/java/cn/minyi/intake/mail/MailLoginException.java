package cn.minyi.intake.mail;

import jakarta.mail.MessagingException;

/**
 * There is no token to log in with. As with a server that does not answer, the next
 * attempt may succeed.
 */
final class MailLoginException extends MessagingException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the cause.
	 * @param message without tokens or secrets
	 */
	MailLoginException(String message) {
		super(message);
	}

}
