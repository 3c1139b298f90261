package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mail (RFC 5322, MIME) as it lay in the mailbox.
 *
 * @param mailbox the mailbox's name, as staff know it
 * @param place where in the mailbox the mail lay: folder, UIDVALIDITY and UID
 */
record MailDecoder(String mailbox, String place) implements Decoder {

	private static final Session SESSION = Session.getInstance(new Properties());

	@Override
	public List<Decoded> decode(byte[] delivery) {
		try {
			return List.of(new Decoded.Readable(1, arrival(parse(delivery))));
		}
		catch (UnreadableDeliveryException ex) {
			throw ex;
		}
		// The parser answers some broken mails with exceptions of all kinds; its messages
		// quote what the mail says.
		catch (MessagingException | IOException | RuntimeException ex) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.mail.unreadable"));
		}
	}

	/**
	 * Parses a mail without interpreting it.
	 */
	static MimeMessage parse(byte[] delivery) throws MessagingException {
		return new MimeMessage(SESSION, new ByteArrayInputStream(delivery));
	}

	private Arrival arrival(MimeMessage message) throws MessagingException, IOException {
		String subject = header(message, "Subject");
		Optional<String> body = MailBody.of(message);
		// A mail whose subject says it all.
		String text = body.or(() -> Optional.ofNullable(subject))
			.orElseThrow(() -> new UnreadableDeliveryException(new Mistake("text", "mistake.mail.empty")));
		return new Arrival(Channel.MAIL, this.mailbox, this.mailbox,
				or(message.getHeader("Message-ID", null)) + " " + this.place, sentAt(message),
				body.isPresent() ? subject : null, text, null, null, false, sender(message));
	}

	private static @Nullable Instant sentAt(MimeMessage message) throws MessagingException {
		Date sent = message.getSentDate();
		return (sent != null) ? sent.toInstant() : null;
	}

	private static @Nullable Contact sender(MimeMessage message) throws MessagingException {
		String from = message.getHeader("From", null);
		if (from == null || from.isBlank()) {
			return null;
		}
		int bracket = from.lastIndexOf('<');
		String name = HeaderText.of((bracket > 0) ? from.substring(0, bracket) : "").strip().replaceAll("^\"|\"$", "");
		return new Contact(name.isBlank() ? null : name.strip(), null, address(from), null);
	}

	private static String address(String from) {
		try {
			InternetAddress[] addresses = InternetAddress.parseHeader(from, false);
			return (addresses.length > 0) ? addresses[0].getAddress() : from;
		}
		catch (AddressException ex) {
			return from;
		}
	}

	private static @Nullable String header(MimeMessage message, String name) throws MessagingException {
		String value = message.getHeader(name, null);
		return (value != null && !value.isBlank()) ? HeaderText.of(value).strip() : null;
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value.strip() : "";
	}

}
