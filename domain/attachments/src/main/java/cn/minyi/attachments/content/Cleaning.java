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
			return clean(type, sent);
		}
		catch (MalformedFileException ex) {
			throw new AttachmentRefusedException(Refusal.BROKEN);
		}
	}

	private static Cleaned clean(FileType type, byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		return switch (type) {
			case JPEG -> new Cleaned(type, JpegCleaner.clean(sent));
			case PNG -> new Cleaned(type, PngCleaner.clean(sent));
			case HEIC -> new Cleaned(type, HeicCleaner.clean(sent));
			case PDF -> new Cleaned(type, PdfCleaner.clean(sent));
			case DOCX -> new Cleaned(type, DocxCleaner.clean(sent));
			case MP3 -> new Cleaned(type, Mp3Cleaner.clean(sent));
			case AMR -> new Cleaned(type, AmrCleaner.clean(sent));
			// Which of the two it is, its tracks tell.
			case M4A, MP4 -> MovieCleaner.clean(sent);
		};
	}

}
