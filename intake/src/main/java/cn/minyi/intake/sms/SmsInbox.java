package cn.minyi.intake.sms;

import cn.minyi.intake.submission.IntakeUnavailableException;

/**
 * Takes over what links receive. Called by several threads at once.
 */
public interface SmsInbox {

	/**
	 * Takes a message or part over for good. The link acknowledges it once this returned,
	 * so everything has to be in Kafka by then.
	 * @param delivery as received; the same one may come again
	 * @throws IntakeUnavailableException if it cannot be kept just now: the link does not
	 * acknowledge it, and the gateway delivers it again
	 */
	void receive(SmsDelivery delivery);

}
