package cn.minyi.intake.sms;

import java.util.List;

/**
 * The gateway took a message.
 *
 * @param gateway name of the link
 * @param messageIds the gateway's ids, one for each part
 */
public record SmsSent(String gateway, List<String> messageIds) {

	public SmsSent {
		messageIds = List.copyOf(messageIds);
	}

}
