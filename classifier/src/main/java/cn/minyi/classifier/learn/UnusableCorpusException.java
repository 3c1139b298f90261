package cn.minyi.classifier.learn;

/**
 * Labelled texts cannot be used. The message says which line and why, in Chinese.
 */
public final class UnusableCorpusException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Names the mistake.
	 * @param message place and cause
	 */
	public UnusableCorpusException(String message) {
		super(message);
	}

}
