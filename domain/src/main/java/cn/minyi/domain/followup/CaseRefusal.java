package cn.minyi.domain.followup;

/**
 * A command breaks a rule of the case. The person who gave it is told the reason.
 */
public final class CaseRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Refuses a command.
	 * @param reason why
	 */
	public CaseRefusal(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	/**
	 * Why the command was refused.
	 * @return the key of a sentence
	 */
	public Reason reason() {
		return this.reason;
	}

	/** The rules that a command can break. */
	public enum Reason {

		/** The case is closed. */
		CLOSED,

		/** The unit, or a body above it, is complained about. */
		ACCUSED_CANNOT_HANDLE,

		/** The unit is not in the directory. */
		UNKNOWN_UNIT,

		/** The deadline is before today. */
		DEADLINE_PAST,

		/** The answer is empty. */
		ANSWER_MISSING,

		/** The answer or note is longer than {@link Case#MAX_TEXT}. */
		TOO_LONG

	}

}
