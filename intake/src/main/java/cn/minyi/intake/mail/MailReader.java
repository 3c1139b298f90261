package cn.minyi.intake.mail;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.minyi.domain.WellFormed;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import jakarta.mail.internet.MailDateFormat;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads mails (RFC 5322, MIME) as they lie in a mailbox, however broken. The same bytes
 * always give the same result but for a date in the future.
 */
@Component
final class MailReader {

	/** The text of a mail that has none, but carries files. */
	static final String ONLY_FILES = "〔来件只有附件〕";

	private static final Pattern REPLY = Pattern.compile("(?i)\\s*(?:re|aw|回复|回覆|答复|答覆|回信)\\s*(?:\\[\\d+])?\\s*[:：].*");

	private static final Pattern FORWARD = Pattern.compile("(?i)\\s*(?:fw|fwd|转发|轉寄|转|轉發)\\s*[:：].*");

	private static final int LONGEST_SUBJECT = 300;

	// A record of Kafka has 1 MiB for the text and all that is sealed.
	private static final int MOST_TEXT_BYTES = 300_000;

	// What is sealed beside a text of the greatest length must still fit into one record.
	private static final int LONGEST_UNCUT = 30_000;

	private static final int MOST_RAW_BYTES = 45_000;

	private static final Instant FIRST_MAIL = Instant.parse("1990-01-01T00:00:00Z");

	private static final Duration WRONG_CLOCK = Duration.ofDays(1);

	private final KeyedHash hash;

	private final Clock clock;

	MailReader(KeyedHash hash, Clock clock) {
		this.hash = hash.derive("mail");
		this.clock = clock;
	}

	/**
	 * Reads a mail.
	 * @param raw the mail as it lay in the mailbox
	 * @param mailbox our own address, by which loops are known
	 * @throws cn.minyi.intake.arrival.UnreadableDeliveryException if a person has to look
	 * at it
	 */
	ReadMail read(byte[] raw, String mailbox) {
		Entity mail = Entity.of(raw);
		String identity = MailIdentity.of(raw, mail, this.hash);
		MailOrigin byHeaders = MailOrigin.of(mail, mailbox);
		Sender sender = Sender.of(mail);
		if (byHeaders == MailOrigin.MACHINE) {
			return new ReadMail(identity, byHeaders, sender, null, Optional.empty(), "", null, null, List.of(), "");
		}
		MailContent content = MailContent.of(mail);
		String subject = WellFormed.text(mail.header("Subject").map(HeaderText::of).orElse("").strip());
		String references = mail.header("In-Reply-To").orElse("") + " " + mail.header("References").orElse("");
		String whole = WellFormed.text(content.text());
		boolean reply = !FORWARD.matcher(subject).matches()
				&& (!references.isBlank() || REPLY.matcher(subject).matches());
		String own = NewText.of(whole, reply);
		if (own.getBytes(StandardCharsets.UTF_8).length > MOST_TEXT_BYTES) {
			throw new UnreadableDeliveryException(new Mistake("text", "mistake.mail.long"));
		}
		String uncut = own.equals(whole) ? null : whole.substring(0, Math.min(whole.length(), LONGEST_UNCUT));
		MailOrigin origin = byHeaders.orByWords(subject, own);
		boolean onlyFiles = own.isBlank() && !content.files().isEmpty() && (reply || subject.isEmpty());
		// A mail whose subject says it all, or more than a subject can.
		boolean subjectIsText = !onlyFiles && (own.isBlank() || subject.length() > LONGEST_SUBJECT);
		return new ReadMail(identity, origin, sender, sentAt(mail),
				(subjectIsText || subject.isEmpty()) ? Optional.empty() : Optional.of(subject),
				subjectIsText ? (subject + "\n\n" + own).stripTrailing() : onlyFiles ? ONLY_FILES : own, uncut,
				raw(content.undecodable()), content.files(), references);
	}

	private static @Nullable String raw(byte @Nullable [] undecodable) {
		return (undecodable != null && undecodable.length <= MOST_RAW_BYTES)
				? Base64.getEncoder().encodeToString(undecodable) : null;
	}

	private @Nullable Instant sentAt(Entity mail) {
		try {
			Instant sent = new MailDateFormat().parse(mail.header("Date").orElse("")).toInstant();
			boolean believable = sent.isAfter(FIRST_MAIL) && sent.isBefore(this.clock.instant().plus(WRONG_CLOCK));
			return believable ? sent : null;
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
