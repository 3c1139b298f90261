package cn.minyi.intake.arrival;

import java.time.Instant;

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
 */
public record Arrival(Channel channel, String source, String within, String messageId, @Nullable Instant sentAt,
		@Nullable String subject, String text, @Nullable String place, @Nullable String unitNamed, boolean anonymous,
		@Nullable Contact contact) {

	// Never what the citizen wrote: this may end up in a log.
	@Override
	public String toString() {
		return "Arrival[" + this.channel.code() + "]";
	}

}
