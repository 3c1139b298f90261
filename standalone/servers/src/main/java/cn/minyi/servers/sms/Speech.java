package cn.minyi.servers.sms;

import com.zx.sms.BaseMessage;
import com.zx.sms.connect.manager.EndpointEntity;
import org.jspecify.annotations.Nullable;

/** How a gateway says things in one protocol. */
interface Speech {

	/** A server that knows one account. */
	EndpointEntity server(SmsAccount account, EndpointEntity child);

	/** The account, with its own id. */
	EndpointEntity child(SmsAccount account);

	/** A part on its way to the service. */
	BaseMessage deliver(SmsPart part);

	/** That a message reached a phone. */
	BaseMessage report(String phone, String service);

	/** What the service answered to a delivery; 0 for taken. */
	int status(BaseMessage response);

	/** The part in a message from the service; null if it is something else. */
	@Nullable SmsPart submitted(Object message);

	/** The answer to a message from the service. */
	BaseMessage answer(Object message, SmsPart part, int code);

	/** How to speak a protocol. */
	static Speech of(SmsProtocol protocol) {
		return (protocol == SmsProtocol.SMPP34) ? new SmppSpeech() : new CmppSpeech();
	}

}
