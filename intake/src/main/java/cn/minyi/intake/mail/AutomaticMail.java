package cn.minyi.intake.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/**
 * Tells the replies of machines from the mails of people: holiday notices (RFC 3834),
 * bounces (RFC 3464), mass mail.
 */
final class AutomaticMail {

	private static final Set<String> MASS = Set.of("bulk", "junk", "list", "auto_reply");

	private static final Pattern MACHINE = Pattern.compile("(?i)(?:^|[<\\s\"])(?:mailer-daemon|postmaster|no-?reply)@");

	private AutomaticMail() {
	}

	/**
	 * Whether a machine wrote it.
	 * @param raw the mail as it lay in the mailbox
	 * @return false also for a mail too broken to tell
	 */
	static boolean is(byte[] raw) {
		try {
			return is(MailDecoder.parse(raw));
		}
		catch (MessagingException | IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean is(MimeMessage message) throws MessagingException {
		String submitted = header(message, "Auto-Submitted");
		return (submitted != null && !submitted.startsWith("no")) || MASS.contains(or(header(message, "Precedence")))
				|| "<>".equals(header(message, "Return-Path")) || header(message, "X-Autoreply") != null
				|| message.isMimeType("multipart/report") || MACHINE.matcher(or(header(message, "From"))).find();
	}

	private static @Nullable String header(MimeMessage message, String name) throws MessagingException {
		String value = message.getHeader(name, null);
		return (value != null) ? value.strip().toLowerCase(Locale.ROOT) : null;
	}

	private static String or(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
