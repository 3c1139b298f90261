package cn.minyi.intake.mail;

/**
 * How much of some bytes is UTF-8. Chinese in UTF-8 takes three bytes a character, with a
 * pattern that text in GB18030 or Big5 hardly ever has by accident.
 */
final class Utf8Share {

	private static final int LONGEST = 4;

	private Utf8Share() {
	}

	/**
	 * The part of bytes above 127 that belongs to whole characters of three or four
	 * bytes.
	 * @return from 0 to 1; 0 if there are no such bytes
	 */
	static double of(byte[] bytes) {
		int high = 0;
		int inCharacters = 0;
		int i = 0;
		while (i < bytes.length) {
			if (bytes[i] >= 0) {
				i++;
				continue;
			}
			int length = length(bytes, i);
			high += length;
			inCharacters += (length > 1) ? length : 0;
			i += length;
		}
		return (high > 0) ? (double) inCharacters / high : 0;
	}

	private static int length(byte[] bytes, int start) {
		int lead = bytes[start] & 0xFF;
		int length = (lead >= 0xE0 && lead < 0xF0) ? 3 : (lead >= 0xF0 && lead < 0xF5) ? LONGEST : 1;
		for (int i = start + 1; i < start + length; i++) {
			if (i >= bytes.length || (bytes[i] & 0xC0) != 0x80) {
				return 1;
			}
		}
		return length;
	}

}
