package cn.minyi.domain.notice;

import org.jspecify.annotations.Nullable;

/**
 * To whom and what. Exists only in memory: a {@link Notification} holds it sealed.
 *
 * @param to phone number or mail address
 * @param from the number or mailbox the citizen wrote to, from which the message should
 * come; null if any will do
 * @param subject of a mail, null in a short message
 * @param text what the citizen reads
 */
public record Letter(String to, @Nullable String from, @Nullable String subject, String text) {

	@Override
	public String toString() {
		return "Letter[sealed]";
	}

}
