package cn.minyi.intake.notice;

/**
 * A letter that will never be taken: the number or address does not exist, or the gateway
 * refuses the text.
 */
public final class LetterRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String trouble;

	/**
	 * Names the cause. The causing exception is left out on purpose: mail servers quote
	 * addresses.
	 * @param trouble a code without personal data, at most 64 letters, digits, dots and
	 * hyphens, such as {@code smtp-550}
	 */
	public LetterRefusedException(String trouble) {
		super(trouble);
		this.trouble = trouble;
	}

	/**
	 * The cause.
	 * @return a code without personal data
	 */
	public String trouble() {
		return this.trouble;
	}

}
