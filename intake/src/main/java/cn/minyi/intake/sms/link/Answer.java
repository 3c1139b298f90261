package cn.minyi.intake.sms.link;

/**
 * What the gateway said to a message that was sent.
 *
 * @param verdict whether it took it
 * @param code the protocol's code
 * @param messageId the gateway's id of the message, empty unless it took it
 */
record Answer(Verdict verdict, String code, String messageId) {

	/** What a code means for the message. */
	enum Verdict {

		/** The gateway has it. */
		TAKEN,

		/** Not now: too fast, queue full, or a trouble that passes. */
		PUT_OFF,

		/** Never. */
		REFUSED

	}

}
