package cn.minyi.intake.mail;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a person or a machine wrote a mail: holiday notices (RFC 3834), bounces (RFC
 * 3464), read receipts (RFC 8098), mailing lists (RFC 2919), our own letters.
 */
enum MailOrigin {

	/** A person wrote it. */
	PERSON,

	/** It may be either: it is taken in, and never answered. */
	DOUBTFUL,

	/** A machine wrote it: it is no submission, and never answered. */
	MACHINE;

	private static final Set<String> MASS = Set.of("bulk", "junk", "list", "auto_reply");

	private static final Set<String> AUTOREPLY_HEADERS = Set.of("X-Autoreply", "X-Autorespond", "X-AutoReply-From",
			"X-Mail-Autoreply", "X-AutoRespond");

	private static final Set<String> LIST_HEADERS = Set.of("List-Id", "List-Post");

	private static final Pattern MAIL_SYSTEM = Pattern.compile("(?:^|[<\\s\"])(?:mailer-daemon|postmaster)@");

	private static final Pattern NO_REPLY = Pattern
		.compile("(?:^|[<\\s\"])(?:no|not?)[-_.]?reply@|(?:^|[<\\s\"])do-?not-?reply@");

	private static final Pattern AUTOMATIC_SUBJECT = Pattern.compile(
			"(?i)\\s*(?:(?:自动回复|自動回覆|自动答复|自動回復|外出时的自动答复)\\s*[:：]|(?:automatic reply|auto[- ]?reply|autoreply|out of office(?: reply)?|auto)\\s*[:：]).*");

	private static final Pattern AUTOMATIC_TEXT = Pattern.compile("\\s*(?:这是来自|這是來自).{0,10}(?:自动回复|自動回覆)(?:邮件|郵件)?.*",
			Pattern.DOTALL);

	// As people write who are away, in words that few complaints begin with.
	private static final Pattern ABSENCE = Pattern.compile(
			"(?is).{0,60}(?:(?:我|本人)?(?:最近)?(?:正在|目前在|现在)?(?:休假|出差|外出)中?.{0,40}(?:回复|答复|处理).{0,10}(?:邮件|来信|您)|(?:out of (?:the )?office|on (?:annual )?leave|on vacation).{0,120}(?:return|back|respond|reply|answer)).*");

	private static final int LONGEST_ABSENCE = 500;

	/**
	 * Judges by the headers.
	 * @param mailbox our own address
	 */
	static MailOrigin of(Entity mail, String mailbox) {
		String from = lower(mail, "From");
		String submitted = lower(mail, "Auto-Submitted");
		String sender = lower(mail, "Return-Path");
		String own = mailbox.toLowerCase(Locale.ROOT);
		boolean machine = (!submitted.isEmpty() && !submitted.startsWith("no"))
				|| MASS.contains(lower(mail, "Precedence")) || sender.equals("<>") || has(mail, AUTOREPLY_HEADERS)
				|| has(mail, LIST_HEADERS) || mail.type().value().equals("multipart/report") || isCalendarReply(mail)
				|| MAIL_SYSTEM.matcher(from).find() || lower(mail, "X-Loop").contains(own)
				|| own.equals(Sender.of(mail).address().toLowerCase(Locale.ROOT));
		if (machine) {
			return MACHINE;
		}
		boolean doubtful = NO_REPLY.matcher(from).find() || mail.header("X-Loop").isPresent()
				|| mail.header("X-Auto-Response-Suppress").isPresent() || mail.header("List-Unsubscribe").isPresent()
				|| isVariable(sender, own);
		return doubtful ? DOUBTFUL : PERSON;
	}

	/**
	 * Judges by the words, where the headers say nothing.
	 * @param subject may be empty
	 * @param text what was written newly
	 */
	MailOrigin orByWords(String subject, String text) {
		if (AUTOMATIC_SUBJECT.matcher(subject).matches() || AUTOMATIC_TEXT.matcher(text).matches()) {
			return MACHINE;
		}
		boolean absent = text.length() <= LONGEST_ABSENCE && ABSENCE.matcher(text).matches();
		return (this == PERSON && absent) ? DOUBTFUL : this;
	}

	// A sender address made for each recipient (VERP), as mass mailers do. What
	// forwarders make of a person's address (SRS, BATV) looks similar and is none.
	private static boolean isVariable(String sender, String own) {
		return sender.contains(own.replace('@', '=')) && !sender.matches("<?(?:srs[01][=+-]|prvs=).*");
	}

	private static boolean isCalendarReply(Entity mail) {
		return mail.type().value().equals("text/calendar")
				&& mail.type().parameter("method").filter("reply"::equalsIgnoreCase).isPresent();
	}

	private static boolean has(Entity mail, Set<String> names) {
		return names.stream().anyMatch((name) -> mail.header(name).isPresent());
	}

	private static String lower(Entity mail, String name) {
		return mail.header(name).orElse("").strip().toLowerCase(Locale.ROOT);
	}

}
