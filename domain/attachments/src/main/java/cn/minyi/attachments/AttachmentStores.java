package cn.minyi.attachments;

import cn.minyi.attachments.blob.DirectoryBlobs;

/**
 * Opens the store that the settings describe.
 */
public final class AttachmentStores {

	private AttachmentStores() {
	}

	/**
	 * Opens a store.
	 * @param settings where files are kept
	 * @param keys that seal them
	 * @return to be closed when no longer used
	 */
	public static AttachmentStore open(AttachmentSettings settings, AttachmentKeys keys) {
		return new SealedStore(new DirectoryBlobs(settings.directory().toAbsolutePath()), keys);
	}

}
