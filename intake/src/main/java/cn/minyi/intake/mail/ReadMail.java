package cn.minyi.intake.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A mail, read. Nothing in it tells by which servers it came.
 *
 * @param identity the same wherever and however often the mail comes
 * @param origin who wrote it
 * @param sender who sent it
 * @param sentAt when it was sent, if it says so and can be believed
 * @param subject one line; empty if the mail has none, or the text begins with it
 * @param text what the writer wrote newly, empty if there are no words at all
 * @param uncut the text before quotes and signatures were cut; null if nothing was
 * @param raw bytes in Base64 that could not be decoded completely; null if all could
 * @param files what it carries
 * @param references the ids that it says it replies to, or empty
 */
record ReadMail(String identity, MailOrigin origin, Sender sender, @Nullable Instant sentAt, Optional<String> subject,
		String text, @Nullable String uncut, @Nullable String raw, List<MailFile> files, String references) {

	/**
	 * The same mail, completed.
	 * @param completed the text
	 * @param judged who wrote it
	 */
	ReadMail with(String completed, MailOrigin judged) {
		return new ReadMail(this.identity, judged, this.sender, this.sentAt, this.subject, completed, this.uncut,
				this.raw, this.files, this.references);
	}

	@Override
	public String toString() {
		return "ReadMail[]";
	}

}
