package cn.minyi.intake.arrival;

/**
 * A delivery is not of the form its channel promises. Delivering it again does not help.
 */
public final class UnreadableDeliveryException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Mistake mistake;

	/**
	 * Names the cause. The causing exception is left out on purpose: parsers quote what
	 * they could not read.
	 * @param mistake what to mend
	 */
	public UnreadableDeliveryException(Mistake mistake) {
		super(mistake.code());
		this.mistake = mistake;
	}

	/**
	 * What to mend.
	 * @return to be told to the sender
	 */
	public Mistake mistake() {
		return this.mistake;
	}

}
