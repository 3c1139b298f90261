package cn.minyi.attachments.content;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;

/**
 * Checks a file and takes out of it everything that tells who made it, where, when and
 * with what. Nothing that is not known to be needed for showing it is kept.
 */
public final class Cleaning {

	private Cleaning() {
	}

	/**
	 * Cleans a file.
	 * @param sent its bytes; they may be changed
	 * @return the clean file
	 * @throws AttachmentRefusedException if it cannot be taken
	 */
	public static Cleaned clean(byte[] sent) throws AttachmentRefusedException {
		if (sent.length == 0) {
			throw new AttachmentRefusedException(Refusal.EMPTY);
		}
		FileType type = Detection.typeOf(sent);
		try {
			return new Cleaned(type, clean(type, sent));
		}
		catch (MalformedFileException ex) {
			throw new AttachmentRefusedException(Refusal.BROKEN);
		}
	}

	private static byte[] clean(FileType type, byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		return switch (type) {
			case JPEG -> JpegCleaner.clean(sent);
			case PNG -> PngCleaner.clean(sent);
			default -> throw new AttachmentRefusedException(Refusal.TYPE);
		};
	}

}
