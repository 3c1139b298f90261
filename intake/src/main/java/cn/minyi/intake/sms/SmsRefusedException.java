package cn.minyi.intake.sms;

/**
 * The gateway refused a message for good: sending it again would be refused again.
 */
public final class SmsRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Made by links.
	 * @param code why, without personal data: the protocol's error code
	 */
	public SmsRefusedException(String code) {
		super("the gateway refused the message: " + code);
		this.code = code;
	}

	/**
	 * Why, as a code without personal data.
	 * @return for example {@code cmpp-submit-5}
	 */
	public String code() {
		return this.code;
	}

}
