package cn.minyi.domain;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.seal.SealedContact;
import org.jspecify.annotations.Nullable;

/**
 * What a citizen sent, as accepted. It never changes.
 * <p>
 * {@code subject}, {@code text}, {@code place} and {@code unitNamed} are word for word
 * what was sent, but for numbers and addresses by which the writer could be found: each
 * of their characters is an asterisk, so that positions stay. The unmasked original is
 * sealed.
 *
 * @param id 32 hex digits, made from channel and source by {@link SubmissionIds}
 * @param receipt the code that the citizen got, see {@link Receipts}
 * @param channel the way it came
 * @param source where exactly it came from: a gateway, form, mailbox or box; no person
 * @param sentAt when the citizen sent it, if the channel says so, in milliseconds
 * @param receivedAt when the service accepted it, in milliseconds
 * @param subject of a mail or a titled form
 * @param text what the citizen wrote, never blank
 * @param place where it happened, if told apart from the text
 * @param unitNamed the unit complained about, in the citizen's words, if told apart
 * @param anonymous whether the citizen asked to stay unknown; then there is no contact
 * @param contact how to reach the citizen, sealed; absent if not given
 * @param sealedOriginal the unmasked fields, sealed; absent if nothing was masked
 * @param attachments the files that came with it, in their order
 * @param statusKeys by {@link Receipts#statusKey}: whoever asks where the submission
 * stands has to know one of these secrets beside the code; empty if the code alone does
 */
public record Submission(String id, String receipt, Channel channel, String source, @Nullable Instant sentAt,
		Instant receivedAt, @Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed,
		boolean anonymous, @Nullable SealedContact contact, @Nullable String sealedOriginal,
		List<Attachment> attachments, List<String> statusKeys) {

	// Records written before these fields were there lack them.
	public Submission {
		attachments = (attachments != null) ? List.copyOf(attachments) : List.of();
		statusKeys = (statusKeys != null) ? List.copyOf(statusKeys) : List.of();
	}

	/**
	 * A submission without attachments of which the code alone tells where it stands.
	 * @param id 32 hex digits
	 * @param receipt the code
	 * @param channel the way it came
	 * @param source where exactly it came from
	 * @param sentAt when it was sent, or null
	 * @param receivedAt when it was accepted
	 * @param subject of a mail, or null
	 * @param text what was written
	 * @param place where it happened, or null
	 * @param unitNamed the unit complained about, or null
	 * @param anonymous whether the citizen stays unknown
	 * @param contact how to reach the citizen, or null
	 * @param sealedOriginal the unmasked fields, or null
	 */
	public Submission(String id, String receipt, Channel channel, String source, @Nullable Instant sentAt,
			Instant receivedAt, @Nullable String subject, String text, @Nullable String place,
			@Nullable String unitNamed, boolean anonymous, @Nullable SealedContact contact,
			@Nullable String sealedOriginal) {
		this(id, receipt, channel, source, sentAt, receivedAt, subject, text, place, unitNamed, anonymous, contact,
				sealedOriginal, List.of(), List.of());
	}

	/**
	 * Subject and text as one text: what is classified, searched and shown. Offsets of
	 * {@link Evidence} point into it.
	 * @return the text, after the subject and a line break if there is a subject
	 */
	public String wholeText() {
		return (this.subject != null) ? this.subject + "\n" + this.text : this.text;
	}

}
