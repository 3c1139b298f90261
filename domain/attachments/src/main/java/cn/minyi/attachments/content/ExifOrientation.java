package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a picture has to be turned: the only thing of EXIF that is kept. Without it photos
 * of phones would lie on their side.
 */
final class ExifOrientation {

	/** The picture stands as it is. */
	static final int UPRIGHT = 1;

	private static final int TAG = 0x0112;

	private static final int SHORT = 3;

	private static final int ENTRY_BYTES = 12;

	private static final int HIGHEST = 8;

	private ExifOrientation() {
	}

	/**
	 * Finds it.
	 * @param tiff EXIF without the head that the picture's format puts before it
	 * @return 1 to 8, 1 if nothing is said or EXIF is damaged
	 */
	static int in(byte[] tiff) {
		if (tiff.length < 8) {
			return UPRIGHT;
		}
		ByteBuffer buffer = ByteBuffer.wrap(tiff);
		buffer.order((tiff[0] == 'I') ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
		int directory = buffer.getInt(4);
		if (directory < 8 || directory > tiff.length - 2) {
			return UPRIGHT;
		}
		int entries = buffer.getShort(directory) & 0xFFFF;
		for (int i = 0; i < entries; i++) {
			int at = directory + 2 + i * ENTRY_BYTES;
			if (at > tiff.length - ENTRY_BYTES) {
				return UPRIGHT;
			}
			if ((buffer.getShort(at) & 0xFFFF) == TAG && buffer.getShort(at + 2) == SHORT) {
				int found = buffer.getShort(at + 8);
				return (found > UPRIGHT && found <= HIGHEST) ? found : UPRIGHT;
			}
		}
		return UPRIGHT;
	}

	/** EXIF that says nothing else. */
	static byte[] alone(int orientation) {
		ByteArrayOutputStream tiff = new ByteArrayOutputStream();
		tiff.writeBytes(new byte[] { 'M', 'M', 0, 42, 0, 0, 0, 8 });
		tiff.writeBytes(new byte[] { 0, 1, TAG >> 8, TAG & 0xFF, 0, SHORT, 0, 0, 0, 1 });
		tiff.writeBytes(new byte[] { 0, (byte) orientation, 0, 0, 0, 0, 0, 0 });
		return tiff.toByteArray();
	}

}
