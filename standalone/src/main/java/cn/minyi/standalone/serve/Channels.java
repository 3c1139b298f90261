package cn.minyi.standalone.serve;

import java.net.URI;
import java.nio.file.Path;

/**
 * How to reach the channels of a running instance from this machine.
 *
 * @param citizenPage where citizens write, with a slash at the end
 * @param smtpPort where mails are sent to, on the loopback interface
 * @param mailAddress whom they are sent to
 * @param smsSecret of the plain SMS callback
 * @param adminPassword of the account admin
 * @param data the directory of the instance
 */
public record Channels(URI citizenPage, int smtpPort, String mailAddress, String smsSecret, String adminPassword,
		Path data) {

	@Override
	public String toString() {
		return "Channels[" + this.citizenPage + "]";
	}

}
