package cn.minyi.attachments;

/**
 * There is no file of this id: it was deleted, or never was.
 */
public final class AttachmentMissingException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Says which one.
	 * @param id the id asked for
	 */
	public AttachmentMissingException(String id) {
		super("no attachment " + id);
	}

}
