package cn.minyi.intake.arrival;

import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel delivered it: nothing checked, masked or sealed yet. Exists only
 * in memory.
 *
 * @param channel the way it came
 * @param source where exactly it came from, as staff will read it: a gateway, form,
 * mailbox or box; no person
 * @param within the gateway, mailbox, form or batch within which {@code messageId} is
 * unique; with it and the channel it makes the submission's identity
 * @param messageId the source's own id of the message, the same when it delivers again
 * @param sentAt when the citizen sent it, if the channel says so
 * @param subject of a mail
 * @param text what the citizen wrote, exactly
 * @param place where it happened, if told apart from the text
 * @param unitNamed the unit complained about, in the citizen's words, if told apart
 * @param anonymous whether the citizen asked to stay unknown; then the contact is used to
 * mask the text and forgotten
 * @param contact how to reach the citizen, if known
 * @param attachments the files that came with it, already in the store
 * @param statusSecrets what the citizen has to tell beside the code to see where the
 * submission stands, as typed; a phone in the contact adds its last four digits by itself
 * @param uncut the text before quotes and signatures were cut from it; sealed; absent if
 * nothing was
 * @param raw the bytes in Base64 if some of them could not be decoded; sealed
 */
public record Arrival(Channel channel, String source, String within, String messageId, @Nullable Instant sentAt,
		@Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed, boolean anonymous,
		@Nullable Contact contact, List<Attachment> attachments, List<String> statusSecrets, @Nullable String uncut,
		@Nullable String raw) {

	public Arrival {
		attachments = List.copyOf(attachments);
		statusSecrets = List.copyOf(statusSecrets);
	}

	/**
	 * A message that is nothing but text.
	 * @param channel the way it came
	 * @param source where exactly it came from
	 * @param within where {@code messageId} is unique
	 * @param messageId the source's own id
	 * @param sentAt when it was sent, or null
	 * @param subject of a mail, or null
	 * @param text what the citizen wrote
	 * @param place where it happened, or null
	 * @param unitNamed the unit complained about, or null
	 * @param anonymous whether the citizen asked to stay unknown
	 * @param contact how to reach the citizen, or null
	 */
	public Arrival(Channel channel, String source, String within, String messageId, @Nullable Instant sentAt,
			@Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed,
			boolean anonymous, @Nullable Contact contact) {
		this(channel, source, within, messageId, sentAt, subject, text, place, unitNamed, anonymous, contact, List.of(),
				List.of(), null, null);
	}

	/**
	 * The same message with files.
	 * @param files already in the store
	 * @return a copy
	 */
	public Arrival withAttachments(List<Attachment> files) {
		return new Arrival(this.channel, this.source, this.within, this.messageId, this.sentAt, this.subject, this.text,
				this.place, this.unitNamed, this.anonymous, this.contact, files, this.statusSecrets, this.uncut,
				this.raw);
	}

	/**
	 * The same message with what has to be told beside the code.
	 * @param secrets as typed
	 * @return a copy
	 */
	public Arrival withStatusSecrets(List<String> secrets) {
		return new Arrival(this.channel, this.source, this.within, this.messageId, this.sentAt, this.subject, this.text,
				this.place, this.unitNamed, this.anonymous, this.contact, this.attachments, secrets, this.uncut,
				this.raw);
	}

	/**
	 * The same message with what was there before it was cut.
	 * @param whole the text before quotes and signatures were cut
	 * @return a copy
	 */
	public Arrival withUncut(String whole) {
		return new Arrival(this.channel, this.source, this.within, this.messageId, this.sentAt, this.subject, this.text,
				this.place, this.unitNamed, this.anonymous, this.contact, this.attachments, this.statusSecrets, whole,
				this.raw);
	}

	/**
	 * The same message with the bytes that could not be decoded.
	 * @param bytes all bytes of the message in Base64
	 * @return a copy
	 */
	public Arrival withRaw(String bytes) {
		return new Arrival(this.channel, this.source, this.within, this.messageId, this.sentAt, this.subject, this.text,
				this.place, this.unitNamed, this.anonymous, this.contact, this.attachments, this.statusSecrets,
				this.uncut, bytes);
	}

	// Never what the citizen wrote: this may end up in a log.
	@Override
	public String toString() {
		return "Arrival[" + this.channel.code() + "]";
	}

}
