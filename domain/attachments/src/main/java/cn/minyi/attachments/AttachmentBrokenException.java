package cn.minyi.attachments;

import org.jspecify.annotations.Nullable;

/**
 * A file was changed or cut since it was stored, or was sealed with a key that is not
 * there. Trying again does not help; a backup of the file or of the key does.
 */
public final class AttachmentBrokenException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says what happened.
	 * @param message without personal data
	 * @param cause the cause, or null
	 */
	public AttachmentBrokenException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
