package cn.minyi.intake.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import cn.minyi.intake.arrival.TextBytes;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the writer wrote in the parts of a mail: plain text if there is any, else
 * HTML made into text. Attachments stay in the mailbox.
 */
final class MailBody {

	private static final Pattern EMPTY_LINES_BEFORE = Pattern.compile("^(?:[ \\t]*\\r?\\n)+");

	// Deeper nesting than any mailer makes; the parser would follow it for ever.
	private static final int DEEPEST = 20;

	private MailBody() {
	}

	/**
	 * The text of a mail.
	 * @return empty if it has none
	 */
	static Optional<String> of(MimeMessage message) throws MessagingException, IOException {
		String text = trimmed(text(message, 0));
		return text.isBlank() ? Optional.empty() : Optional.of(text);
	}

	private static String text(Part part, int depth) throws MessagingException, IOException {
		if (depth > DEEPEST || isAttachment(part)) {
			return "";
		}
		if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
			return part.isMimeType("multipart/alternative") ? alternative(multipart, depth + 1)
					: sequence(multipart, depth + 1);
		}
		if (part.isMimeType("message/rfc822") && part.getContent() instanceof MimeMessage forwarded) {
			return text(forwarded, depth + 1);
		}
		if (part.isMimeType("text/html")) {
			return HtmlText.of(decoded(part));
		}
		return part.isMimeType("text/plain") ? decoded(part) : "";
	}

	private static boolean isAttachment(Part part) throws MessagingException {
		return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
	}

	private static String alternative(Multipart multipart, int depth) throws MessagingException, IOException {
		List<BodyPart> parts = parts(multipart);
		for (BodyPart part : parts) {
			if (part.isMimeType("text/plain") && !text(part, depth).isBlank()) {
				return text(part, depth);
			}
		}
		// The best form comes last.
		for (int i = parts.size() - 1; i >= 0; i--) {
			String text = text(parts.get(i), depth);
			if (!text.isBlank()) {
				return text;
			}
		}
		return "";
	}

	private static String sequence(Multipart multipart, int depth) throws MessagingException, IOException {
		List<String> texts = new ArrayList<>();
		for (BodyPart part : parts(multipart)) {
			String text = text(part, depth);
			if (!text.isBlank()) {
				texts.add(trimmed(text));
			}
		}
		return String.join("\n\n", texts);
	}

	private static List<BodyPart> parts(Multipart multipart) throws MessagingException {
		List<BodyPart> parts = new ArrayList<>();
		for (int i = 0; i < multipart.getCount(); i++) {
			parts.add(multipart.getBodyPart(i));
		}
		return parts;
	}

	// The first line keeps its indent.
	private static String trimmed(String text) {
		return EMPTY_LINES_BEFORE.matcher(text).replaceFirst("").stripTrailing();
	}

	private static String decoded(Part part) throws MessagingException, IOException {
		return TextBytes.lenient(part.getInputStream().readAllBytes(), charset(part.getContentType()));
	}

	private static @Nullable String charset(@Nullable String contentType) {
		try {
			return (contentType != null) ? new ContentType(contentType).getParameter("charset") : null;
		}
		catch (ParseException ex) {
			return null;
		}
	}

}
