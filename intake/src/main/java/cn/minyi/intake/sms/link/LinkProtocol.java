package cn.minyi.intake.sms.link;

/** What a gateway speaks. */
enum LinkProtocol {

	/** China Mobile Peer to Peer 2.0. */
	CMPP20,

	/** China Mobile Peer to Peer 3.0. */
	CMPP30,

	/** Short Message Peer-to-Peer 3.4. */
	SMPP34

}
