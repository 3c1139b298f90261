package cn.minyi.intake.sms;

/**
 * A message could not be sent just now. It is not known that no part of it went out.
 */
public final class SmsDelayedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String code;

	/**
	 * Made by links.
	 * @param code why, without personal data
	 */
	public SmsDelayedException(String code) {
		super("the message cannot be sent just now: " + code);
		this.code = code;
	}

	/**
	 * Why, as a code without personal data.
	 * @return for example {@code not-connected} or {@code smpp-submit-88}
	 */
	public String code() {
		return this.code;
	}

}
