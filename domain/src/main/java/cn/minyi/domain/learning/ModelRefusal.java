package cn.minyi.domain.learning;

/**
 * A command breaks a rule of the models. The person who gave it is told the reason.
 */
public final class ModelRefusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	/**
	 * Refuses a command.
	 * @param reason why
	 */
	public ModelRefusal(Reason reason) {
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

		/** No such model was trained. */
		UNKNOWN_MODEL("没有这个版本的模型，请核对版本号。"),

		/** The model is the active one. */
		ALREADY_ACTIVE("这个模型正在使用，不必再启用。"),

		/** The model is on trial. */
		ALREADY_ON_TRIAL("这个模型已经在试用。"),

		/** The active model is the one that comes with the service. */
		NOTHING_TO_ROLL_BACK("现在用的就是自带的模型，前面没有可以回退的。"),

		/** No model is on trial. */
		NO_TRIAL("现在没有试用中的模型。"),

		/** A reason is required. */
		NOTE_MISSING("请写明理由。"),

		/** The reason is longer than {@link ModelHistory#MAX_NOTE}. */
		TOO_LONG("理由太长，请控制在 500 字以内。");

		private final String sentence;

		Reason(String sentence) {
			this.sentence = sentence;
		}

		/**
		 * What people are told.
		 * @return a Chinese sentence that says what is so, and what to do
		 */
		public String sentence() {
			return this.sentence;
		}

	}

}
