package cn.minyi.servers.sms;

/**
 * The one account that a gateway has.
 *
 * @param protocol what it speaks
 * @param user at most 6 characters in CMPP
 * @param password shared secret
 */
public record SmsAccount(SmsProtocol protocol, String user, String password) {

	@Override
	public String toString() {
		return "SmsAccount[" + this.protocol + "]";
	}

}
