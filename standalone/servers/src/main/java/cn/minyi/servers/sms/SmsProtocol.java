package cn.minyi.servers.sms;

/** What a gateway speaks. */
public enum SmsProtocol {

	/** China Mobile Peer to Peer 2.0. */
	CMPP20,

	/** China Mobile Peer to Peer 3.0. */
	CMPP30,

	/** Short Message Peer-to-Peer 3.4. */
	SMPP34

}
