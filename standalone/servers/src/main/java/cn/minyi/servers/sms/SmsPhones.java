package cn.minyi.servers.sms;

/** What stands behind a gateway: the phones that messages are sent to. */
public interface SmsPhones {

	/** No answer at all. */
	int SILENCE = -1;

	/**
	 * A message or part arrives.
	 * @param part as the service sent it
	 * @return what the gateway answers: 0 for taken, an error code of the protocol, or
	 * {@link #SILENCE}
	 */
	int receive(SmsPart part);

}
