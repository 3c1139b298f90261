package cn.minyi.attachments;

import cn.minyi.attachments.blob.Blobs;
import cn.minyi.attachments.blob.DirectoryBlobs;
import cn.minyi.attachments.blob.S3Blobs;

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
		return new SealedStore(blobs(settings), keys);
	}

	private static Blobs blobs(AttachmentSettings settings) {
		AttachmentSettings.S3 s3 = settings.s3();
		if (s3 == null) {
			return new DirectoryBlobs(settings.directory().toAbsolutePath());
		}
		return new S3Blobs(new S3Blobs.Place(s3.bucket(), s3.endpoint(), s3.region(), s3.pathStyle(), s3.prefix(),
				s3.accessKey(), s3.secretKey()));
	}

}
