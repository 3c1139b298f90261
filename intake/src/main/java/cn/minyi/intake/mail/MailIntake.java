package cn.minyi.intake.mail;

import java.util.List;
import java.util.Optional;

import cn.minyi.domain.Channel;
import cn.minyi.domain.SubmissionIds;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import cn.minyi.intake.ledger.Ledger;
import cn.minyi.intake.submission.ArrivalRefusedException;
import cn.minyi.intake.submission.SubmissionIntake;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Decides what a mail is and brings it into Kafka, with the ledger's entry. Knows nothing
 * of IMAP.
 */
@Component
final class MailIntake {

	private static final Logger log = LoggerFactory.getLogger(MailIntake.class);

	private static final int NOTE_ID_DIGITS = 32;

	private final SubmissionIntake intake;

	private final Ledger ledger;

	private final MailReader reader;

	private final MailAttachments attachments;

	private final LetterReferences references;

	private final SenderPace pace;

	MailIntake(SubmissionIntake intake, Ledger ledger, MailReader reader, MailAttachments attachments,
			LetterReferences references, SenderPace pace) {
		this.intake = intake;
		this.ledger = ledger;
		this.reader = reader;
		this.attachments = attachments;
		this.references = references;
		this.pace = pace;
	}

	/**
	 * Takes a mail.
	 * @param raw the mail as it lay in the mailbox
	 * @param place where it lay
	 * @return where it belongs now
	 * @throws cn.minyi.intake.submission.IntakeUnavailableException if Kafka is away and
	 * it has to stay where it is
	 * @throws cn.minyi.attachments.AttachmentsUnavailableException if it has to stay
	 * because its files cannot be stored now
	 */
	Filing take(byte[] raw, MailPlace place) {
		try {
			ReadMail mail = read(raw, place);
			if (mail.origin() == MailOrigin.MACHINE) {
				record(place, LedgerOutcome.SERVED, null);
				return Filing.AUTOMATIC;
			}
			Optional<String> submission = this.references.submissionId(mail.references(), mail.sender().address());
			if (submission.isPresent()) {
				add(submission.get(), mail, place);
			}
			else {
				accept(mail, place);
			}
			return Filing.PROCESSED;
		}
		catch (UnreadableDeliveryException ex) {
			return quarantine(place, ex.getMessage());
		}
		catch (ArrivalRefusedException ex) {
			return quarantine(place, ex.mistakes().get(0).code());
		}
	}

	/**
	 * Sets a mail aside without reading it.
	 * @param place where it lay
	 * @param cause a code
	 * @return where it belongs now
	 */
	Filing quarantine(MailPlace place, String cause) {
		record(place, LedgerOutcome.QUARANTINED, null);
		log.warn("The mail {} has to be looked at: {}", place.sequence(), cause);
		return Filing.QUARANTINE;
	}

	private ReadMail read(byte[] raw, MailPlace place) {
		try {
			return this.reader.read(raw, place.mailbox());
		}
		catch (UnreadableDeliveryException ex) {
			throw ex;
		}
		// A mail that nobody has thought of must not stop the mailbox. The message may
		// quote the mail.
		catch (RuntimeException | StackOverflowError ex) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.mail.unreadable"));
		}
	}

	private void accept(ReadMail mail, MailPlace place) {
		boolean tooFast = this.pace.isTooFast(mail.sender().address());
		String id = SubmissionIds.of(Channel.MAIL, place.mailbox(), mail.identity());
		MailAttachments.Stored files = this.attachments.store(id, mail.files());
		ReadMail complete = mail.with(files.noted(mail.text()), tooFast ? MailOrigin.DOUBTFUL : mail.origin());
		this.intake.accept(MailDecoder.arrival(place.mailbox(), complete).withAttachments(files.attachments()));
		record(place, LedgerOutcome.ACCEPTED, id);
		this.pace.count(mail.sender().address());
	}

	private void add(String submissionId, ReadMail mail, MailPlace place) {
		MailAttachments.Stored files = this.attachments.store(submissionId, mail.files());
		String noteId = "mail-" + mail.identity().substring(0, NOTE_ID_DIGITS);
		ReadMail complete = mail.with(files.noted(mail.text()), mail.origin());
		this.intake.add(submissionId, noteId,
				MailDecoder.arrival(place.mailbox(), complete).withAttachments(files.attachments()));
		this.ledger
			.record(List.of(this.ledger.added(Channel.MAIL, place.mailbox(), place.sequence(), submissionId, noteId)));
	}

	private void record(MailPlace place, LedgerOutcome outcome, @Nullable String submissionId) {
		this.ledger
			.record(List.of(this.ledger.entry(Channel.MAIL, place.mailbox(), place.sequence(), outcome, submissionId)));
	}

}
