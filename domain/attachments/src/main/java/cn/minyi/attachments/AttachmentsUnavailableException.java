package cn.minyi.attachments;

import org.jspecify.annotations.Nullable;

/**
 * The place where files are kept does not answer or has no room. Later it may.
 */
public final class AttachmentsUnavailableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what happened.
	 * @param message without personal data
	 * @param cause the cause, or null
	 */
	public AttachmentsUnavailableException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
