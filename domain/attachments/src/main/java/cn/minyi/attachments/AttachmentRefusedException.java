package cn.minyi.attachments;

/**
 * A file cannot be taken as it is; its sender has to mend it.
 */
public final class AttachmentRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	private final Refusal refusal;

	/**
	 * Refuses a file.
	 * @param refusal why
	 */
	public AttachmentRefusedException(Refusal refusal) {
		super(refusal.code());
		this.refusal = refusal;
	}

	/**
	 * Why.
	 * @return the reason, with a sentence for the sender
	 */
	public Refusal refusal() {
		return this.refusal;
	}

}
