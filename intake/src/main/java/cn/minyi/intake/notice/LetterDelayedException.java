package cn.minyi.intake.notice;

/**
 * A letter that should be tried again later: the link or the server is away, or asks for
 * patience.
 */
public final class LetterDelayedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String trouble;

	/**
	 * Names the cause. The causing exception is left out on purpose: mail servers quote
	 * addresses.
	 * @param trouble a code without personal data, at most 64 letters, digits, dots and
	 * hyphens, such as {@code smtp-451}
	 */
	public LetterDelayedException(String trouble) {
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
