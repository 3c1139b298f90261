package cn.minyi.intake.mail;

import cn.minyi.domain.Channel;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.submission.Outcome;
import cn.minyi.intake.submission.SubmissionIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decides what a mail is. Knows nothing of mailboxes.
 */
@Component
final class MailIntake {

	private static final Logger log = LoggerFactory.getLogger(MailIntake.class);

	private final SubmissionIntake intake;

	MailIntake(SubmissionIntake intake) {
		this.intake = intake;
	}

	/**
	 * Takes a mail.
	 * @param raw the mail as it lay in the mailbox
	 * @param mailbox the mailbox's name
	 * @param place where in the mailbox it lay
	 * @return where it belongs now
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if it has to stay
	 * where it is
	 */
	Filing take(byte[] raw, String mailbox, String place) {
		try {
			if (AutomaticMail.is(raw)) {
				return Filing.AUTOMATIC;
			}
			Outcome outcome = this.intake.acceptAll(Channel.MAIL, new MailDecoder(mailbox, place).decode(raw)).get(0);
			if (outcome instanceof Outcome.Refused refused) {
				return quarantine(place, refused.mistake().code());
			}
			return Filing.PROCESSED;
		}
		catch (UnreadableDeliveryException ex) {
			return quarantine(place, ex.getMessage());
		}
	}

	private static Filing quarantine(String place, String cause) {
		log.warn("The mail {} has to be looked at: {}", place, cause);
		return Filing.QUARANTINE;
	}

}
