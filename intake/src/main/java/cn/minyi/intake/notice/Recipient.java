package cn.minyi.intake.notice;

import cn.minyi.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Whom a letter about a submission reaches, and how.
 *
 * @param channel {@link Channel#SMS} or {@link Channel#MAIL}
 * @param to phone number or mail address
 * @param from the number or mailbox the submission came to, null if it came otherwise
 */
record Recipient(Channel channel, String to, @Nullable String from) {

	@Override
	public String toString() {
		return "Recipient[" + this.channel + "]";
	}

}
