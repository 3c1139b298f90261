package cn.minyi.intake.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

import cn.minyi.intake.notice.LetterDelayedException;
import cn.minyi.intake.notice.LetterRefusedException;
import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server answered to a letter that it did not take (RFC 5321, 4.2.1): 4xx
 * means later, 5xx never. An answer that is about us, not about the letter, means later:
 * somebody has to mend the settings, and no letter should be lost meanwhile.
 *
 * @param trouble a code without personal data
 * @param permanent whether it will never be taken
 */
record SmtpAnswer(String trouble, boolean permanent) {

	private static final int PERMANENT = 500;

	static SmtpAnswer of(MailException failure) {
		if (failure instanceof MailAuthenticationException) {
			return new SmtpAnswer("smtp-login", false);
		}
		Deque<Throwable> causes = new ArrayDeque<>();
		causes.add(failure);
		while (!causes.isEmpty()) {
			Throwable cause = causes.poll();
			SmtpAnswer answer = answer(cause);
			if (answer != null) {
				return answer;
			}
			addCauses(cause, causes);
		}
		return new SmtpAnswer("smtp-connection", false);
	}

	/**
	 * Tells the sender of letters.
	 */
	void raise() throws LetterRefusedException, LetterDelayedException {
		if (this.permanent) {
			throw new LetterRefusedException(this.trouble);
		}
		throw new LetterDelayedException(this.trouble);
	}

	private static @Nullable SmtpAnswer answer(Throwable cause) {
		if (cause instanceof SMTPAddressFailedException address) {
			return of(address.getReturnCode());
		}
		if (cause instanceof SMTPSenderFailedException sender) {
			return new SmtpAnswer("smtp-sender-" + sender.getReturnCode(), false);
		}
		if (cause instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
			boolean aboutUs = String.valueOf(send.getCommand()).toUpperCase(Locale.ROOT).startsWith("MAIL");
			return aboutUs ? new SmtpAnswer("smtp-sender-" + send.getReturnCode(), false) : of(send.getReturnCode());
		}
		return null;
	}

	private static SmtpAnswer of(int code) {
		return new SmtpAnswer("smtp-" + code, code >= PERMANENT);
	}

	// The most telling ones are last in the chain: one address among the addresses.
	private static void addCauses(Throwable cause, Deque<Throwable> causes) {
		if (cause instanceof MailSendException send) {
			for (Exception each : send.getMessageExceptions()) {
				causes.add(each);
			}
		}
		if (cause instanceof MessagingException messaging && messaging.getNextException() != null) {
			causes.add(messaging.getNextException());
		}
		else if (cause.getCause() != null) {
			causes.add(cause.getCause());
		}
	}

}
