package cn.minyi.attachments.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads numbers and letters out of bytes, big end first unless said otherwise, and never
 * beyond their end.
 *
 * @param array the bytes
 */
record Bytes(byte[] array) {

	int length() {
		return this.array.length;
	}

	int u8(int at) throws MalformedFileException {
		need(at, 1);
		return this.array[at] & 0xFF;
	}

	int u16(int at) throws MalformedFileException {
		need(at, 2);
		return (u8(at) << 8) | u8(at + 1);
	}

	/** Numbers that are lengths or places in a file of at most 20 MB. */
	int u31(int at) throws MalformedFileException {
		long number = u32(at);
		if (number > Integer.MAX_VALUE) {
			throw new MalformedFileException("number too large at " + at);
		}
		return (int) number;
	}

	long u32(int at) throws MalformedFileException {
		need(at, 4);
		return ((long) u16(at) << 16) | u16(at + 2);
	}

	/** A number of any width, zero for none. */
	long number(int at, int width) throws MalformedFileException {
		long number = 0;
		for (int i = 0; i < width; i++) {
			number = (number << 8) | u8(at + i);
		}
		return number;
	}

	String letters(int at, int length) throws MalformedFileException {
		need(at, length);
		return new String(this.array, at, length, StandardCharsets.ISO_8859_1);
	}

	boolean startsWith(int at, String letters) {
		return at >= 0 && this.array.length - at >= letters.length()
				&& new String(this.array, at, letters.length(), StandardCharsets.ISO_8859_1).equals(letters);
	}

	byte[] slice(int at, int length) throws MalformedFileException {
		need(at, length);
		return Arrays.copyOfRange(this.array, at, at + length);
	}

	void need(int at, int length) throws MalformedFileException {
		if (at < 0 || length < 0 || length > this.array.length - at) {
			throw new MalformedFileException("ends too soon");
		}
	}

}
