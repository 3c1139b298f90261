package cn.minyi.attachments.content;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * One frame of MPEG sound, layer III.
 *
 * @param length in bytes, with its head
 */
record Mp3Frame(int length) {

	/** Bytes of its head. */
	static final int HEAD = 4;

	private static final int[] KILOBITS_1 = { 0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320 };

	private static final int[] KILOBITS_2 = { 0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160 };

	private static final int[] HERTZ = { 44_100, 48_000, 32_000 };

	/** The frame that begins there, or null if none does. */
	static @Nullable Mp3Frame at(Bytes bytes, int at) {
		if (at < 0 || at > bytes.length() - HEAD) {
			return null;
		}
		byte[] array = bytes.array();
		boolean starts = (array[at] & 0xFF) == 0xFF && (array[at + 1] & 0xE0) == 0xE0;
		int version = (array[at + 1] >> 3) & 3;
		int layer = (array[at + 1] >> 1) & 3;
		int rate = (array[at + 2] >> 4) & 0xF;
		int frequency = (array[at + 2] >> 2) & 3;
		if (!starts || version == 1 || layer != 1 || rate == 0 || rate == 15 || frequency == 3) {
			return null;
		}
		boolean first = version == 3;
		int hertz = HERTZ[frequency] / (first ? 1 : (version == 2) ? 2 : 4);
		int bits = (first ? KILOBITS_1 : KILOBITS_2)[rate] * 1000;
		int padding = (array[at + 2] >> 1) & 1;
		return new Mp3Frame((first ? 144 : 72) * bits / hertz + padding);
	}

	/**
	 * The first frame may hold no sound but a table of the file's length, and after it
	 * the name and settings of the program that made it. The table stays.
	 */
	static void clearEncoder(byte[] sound) {
		Mp3Frame first = at(new Bytes(sound), 0);
		if (first == null) {
			return;
		}
		boolean one = ((sound[1] >> 3) & 3) == 3;
		boolean mono = ((sound[3] >> 6) & 3) == 3;
		int at = HEAD + (one ? (mono ? 17 : 32) : (mono ? 9 : 17));
		Bytes bytes = new Bytes(sound);
		if (!bytes.startsWith(at, "Xing") && !bytes.startsWith(at, "Info")) {
			return;
		}
		int flags = sound[at + 7];
		int end = at + 8 + (((flags & 1) != 0) ? 4 : 0) + (((flags & 2) != 0) ? 4 : 0) + (((flags & 4) != 0) ? 100 : 0)
				+ (((flags & 8) != 0) ? 4 : 0);
		Arrays.fill(sound, Math.min(end, first.length()), first.length(), (byte) 0);
	}

}
