package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Keeps of an AMR its frames of speech; the format has no place for anything else, but
 * something may follow them.
 */
final class AmrCleaner {

	private static final String NARROW = "#!AMR\n";

	private static final String WIDE = "#!AMR-WB\n";

	// Bytes of a frame by its type, with its head; zero where there is no such type.
	private static final int[] NARROW_BYTES = { 13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1 };

	private static final int[] WIDE_BYTES = { 18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1 };

	private AmrCleaner() {
	}

	static byte[] clean(byte[] sent) throws MalformedFileException {
		Bytes bytes = new Bytes(sent);
		boolean wide = bytes.startsWith(0, WIDE);
		if (!wide && !bytes.startsWith(0, NARROW)) {
			throw new MalformedFileException("several channels or no AMR");
		}
		String head = wide ? WIDE : NARROW;
		ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length);
		out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
		int at = head.length();
		int frames = 0;
		while (at < sent.length) {
			int first = bytes.u8(at);
			int length = (wide ? WIDE_BYTES : NARROW_BYTES)[(first >> 3) & 0xF];
			// The bits around type and quality are zero in every frame.
			if (length == 0 || (first & 0x83) != 0 || length > sent.length - at) {
				break;
			}
			out.write(sent, at, length);
			at += length;
			frames++;
		}
		if (frames == 0) {
			throw new MalformedFileException("no sound");
		}
		return out.toByteArray();
	}

}
