package cn.minyi.intake.sms.link;

import cn.minyi.intake.sms.Sar;
import com.zx.sms.BaseMessage;
import org.jspecify.annotations.Nullable;

/**
 * A message or part as it stands on the wire, with what can be answered to it.
 *
 * @param messageId the gateway's id; absent if the protocol or the gateway gives none
 * @param from the citizen's number
 * @param to the number written to
 * @param dataCoding 0 to 255
 * @param udh the user data header, if there is one
 * @param sar the part's place, if told beside the text
 * @param payload the rest
 * @param taken the answer that we have it
 * @param putOff the answer that it should come again later; absent if the protocol has
 * none that gateways keep to
 */
record Delivered(@Nullable String messageId, String from, String to, int dataCoding, byte @Nullable [] udh,
		@Nullable Sar sar, byte[] payload, BaseMessage taken, @Nullable BaseMessage putOff) {

	@Override
	public String toString() {
		return "Delivered[]";
	}

}
