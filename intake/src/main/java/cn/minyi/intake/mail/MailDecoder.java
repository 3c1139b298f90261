package cn.minyi.intake.mail;

import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;

/**
 * Makes an arrival out of a mail that is a submission; without its files, which are not
 * in the store yet.
 *
 * @param mailbox the mailbox's name, as staff know it
 * @param reader reads mails
 */
record MailDecoder(String mailbox, MailReader reader) implements Decoder {

	@Override
	public List<Decoded> decode(byte[] delivery) {
		return List.of(new Decoded.Readable(1, arrival(this.mailbox, this.reader.read(delivery, this.mailbox))));
	}

	/**
	 * The arrival that a mail is.
	 * @throws UnreadableDeliveryException if it has no words
	 */
	static Arrival arrival(String mailbox, ReadMail mail) {
		if (mail.text().isBlank()) {
			throw new UnreadableDeliveryException(new Mistake("text", "mistake.mail.empty"));
		}
		boolean answerable = mail.origin() == MailOrigin.PERSON;
		return new Arrival(Channel.MAIL, mailbox, mailbox, mail.identity(), mail.sentAt(), mail.subject().orElse(null),
				mail.text(), null, null, false, mail.sender().contact(answerable), List.of(), List.of(), mail.uncut(),
				mail.raw());
	}

}
