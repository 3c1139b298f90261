package cn.minyi.intake.mail;

import java.util.Optional;

/**
 * With what the service logs in to the mail servers: a password, or an access token
 * (OAuth 2) that somebody gives out anew again and again.
 */
interface MailLogin {

	/** Google's and Microsoft's way to log in with a token. */
	String XOAUTH2 = "XOAUTH2";

	/**
	 * The password or token. It is good now; ask again at the next login.
	 * @throws MailLoginException if there is none now
	 */
	String secret() throws MailLoginException;

	/**
	 * The mechanism that goes with it.
	 * @return empty if the server may choose one for passwords
	 */
	Optional<String> mechanism();

}
