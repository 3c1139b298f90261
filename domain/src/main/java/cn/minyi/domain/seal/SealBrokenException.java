package cn.minyi.domain.seal;

/**
 * A seal cannot be opened: it was made with another key, for another submission, or was
 * changed since.
 */
public final class SealBrokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SealBrokenException(String message) {
		super(message);
	}

}
