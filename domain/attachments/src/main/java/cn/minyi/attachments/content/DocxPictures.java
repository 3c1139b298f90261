package cn.minyi.attachments.content;

import java.util.Arrays;
import java.util.Base64;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.FileType;
import cn.minyi.attachments.Refusal;

/**
 * Pictures inside a document are cleaned like pictures by themselves. What cannot be
 * cleaned is replaced by an empty picture, so that the rest can be read.
 */
final class DocxPictures {

	private static final byte[] NOTHING = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

	private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

	private static final int EMF_WORDS_AT = 60;

	private DocxPictures() {
	}

	static byte[] clean(byte[] picture) throws AttachmentRefusedException {
		Bytes bytes = new Bytes(picture);
		if (bytes.startsWith(0, "PK\u0003\u0004") || bytes.startsWith(0, OLE) || bytes.startsWith(0, "MZ")
				|| bytes.startsWith(0, "Rar!") || bytes.startsWith(0, "7z")) {
			throw new AttachmentRefusedException(Refusal.EMBEDDED);
		}
		try {
			if (bytes.startsWith(0, "\u00ff\u00d8\u00ff")) {
				return JpegCleaner.clean(picture);
			}
			if (bytes.startsWith(0, PngCleaner.SIGNATURE)) {
				return PngCleaner.clean(picture);
			}
			if (bytes.startsWith(0, "\u0001\0\0\0") && bytes.startsWith(40, " EMF")) {
				return withoutWords(picture);
			}
			if (bytes.startsWith(4, "ftyp") && Detection.typeOf(picture) == FileType.HEIC) {
				return HeicCleaner.clean(picture);
			}
		}
		catch (MalformedFileException ex) {
			return NOTHING.clone();
		}
		boolean drawing = bytes.startsWith(0, "\u00d7\u00cd\u00c6\u009a") || bytes.startsWith(0, "BM");
		return drawing ? picture : NOTHING.clone();
	}

	/** A drawing of Windows says in its head which program drew what. */
	private static byte[] withoutWords(byte[] drawing) throws MalformedFileException {
		Bytes bytes = new Bytes(drawing);
		int letters = Integer.reverseBytes((int) bytes.u32(EMF_WORDS_AT));
		int at = Integer.reverseBytes((int) bytes.u32(EMF_WORDS_AT + 4));
		if (letters > 0) {
			bytes.need(at, Math.multiplyExact(letters, 2));
			Arrays.fill(drawing, at, at + 2 * letters, (byte) 0);
		}
		return drawing;
	}

}
