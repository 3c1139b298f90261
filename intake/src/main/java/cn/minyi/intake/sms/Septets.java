package cn.minyi.intake.sms;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * The alphabet of GSM 03.38, one character in seven bits.
 */
final class Septets {

	private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
			+ "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

	private static final Map<Integer, Character> EXTENSION = Map.of(0x0A, '\n', 0x14, '^', 0x28, '{', 0x29, '}', 0x2F,
			'\\', 0x3C, '[', 0x3D, '~', 0x3E, ']', 0x40, '|', 0x65, '€');

	private static final int ESCAPE = 0x1B;

	private static final int BITS = 7;

	private static final char UNREADABLE = '\uFFFD';

	private Septets() {
	}

	/**
	 * Reads one character a byte. Bytes that are all printable ASCII are ASCII: that is
	 * what Chinese gateways send, though the GSM alphabet has other characters for a few
	 * of them.
	 */
	static String read(byte[] bytes) {
		boolean ascii = true;
		for (byte each : bytes) {
			ascii &= (each >= ' ' && each < 0x7F) || each == '\n' || each == '\r' || each == '\t';
		}
		StringBuilder text = new StringBuilder(bytes.length);
		for (int i = 0; i < bytes.length; i++) {
			int septet = bytes[i];
			if (ascii) {
				text.append((char) septet);
			}
			else if (septet < 0) {
				text.append(UNREADABLE);
			}
			else if (septet == ESCAPE && i + 1 < bytes.length) {
				text.append(EXTENSION.getOrDefault((int) bytes[++i], UNREADABLE));
			}
			else {
				text.append((septet != ESCAPE) ? ALPHABET.charAt(septet) : UNREADABLE);
			}
		}
		return text.toString();
	}

	/**
	 * Spreads packed septets over bytes.
	 * @param headerBytes after a header the first septet begins at the next multiple of
	 * seven bits
	 */
	static byte[] unpack(byte[] bytes, int headerBytes) {
		int first = (BITS - headerBytes * Byte.SIZE % BITS) % BITS;
		ByteArrayOutputStream septets = new ByteArrayOutputStream();
		int bit = first;
		for (; bit + BITS <= bytes.length * Byte.SIZE; bit += BITS) {
			int low = (bytes[bit / Byte.SIZE] & 0xFF) >> (bit % Byte.SIZE);
			int next = bit / Byte.SIZE + 1;
			int high = (next < bytes.length) ? (bytes[next] & 0xFF) << (Byte.SIZE - bit % Byte.SIZE) : 0;
			septets.write((low | high) & 0x7F);
		}
		byte[] all = septets.toByteArray();
		// Seven bits left over look like a character that nobody wrote.
		boolean filled = all.length > 1 && bit == bytes.length * Byte.SIZE
				&& (all[all.length - 1] == 0 || all[all.length - 1] == '\r');
		return filled ? Arrays.copyOf(all, all.length - 1) : all;
	}

}
