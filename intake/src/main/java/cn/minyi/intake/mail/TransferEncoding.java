package cn.minyi.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Locale;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;

/**
 * Undoes the transfer encoding of a part. A faulty one gives what can be made of it
 * instead of nothing: the library's decoders give up at the first fault.
 */
final class TransferEncoding {

	private TransferEncoding() {
	}

	/**
	 * Decodes a part.
	 * @param raw its bytes
	 * @param encoding the value of Content-Transfer-Encoding, or empty
	 */
	static byte[] decode(byte[] raw, String encoding) {
		return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
			case "base64" -> base64(raw);
			case "quoted-printable" -> quotedPrintable(raw);
			case "uuencode", "x-uuencode", "x-uue" -> uuencode(raw);
			default -> raw;
		};
	}

	/**
	 * Decodes Base64 and skips what does not belong there.
	 * @return the bytes as they are if they cannot be Base64
	 */
	static byte[] base64(byte[] raw) {
		StringBuilder letters = new StringBuilder(raw.length);
		for (byte each : raw) {
			if (each < 0) {
				return raw;
			}
			// What follows the end was added by a list or a scanner.
			if (each == '=' && letters.length() % 4 > 1) {
				break;
			}
			if (isLetter(each)) {
				letters.append((char) each);
			}
		}
		if (letters.length() % 4 == 1) {
			letters.setLength(letters.length() - 1);
		}
		return Base64.getDecoder().decode(letters.toString());
	}

	private static boolean isLetter(byte each) {
		return (each >= 'A' && each <= 'Z') || (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9')
				|| each == '+' || each == '/';
	}

	/**
	 * Decodes quoted-printable; an equals sign that means nothing stays.
	 */
	static byte[] quotedPrintable(byte[] raw) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
		int i = 0;
		while (i < raw.length) {
			int lineEnd = (raw[i] == '=') ? softBreak(raw, i + 1) : -1;
			if (lineEnd > 0) {
				i = lineEnd;
			}
			else if (raw[i] == '=' && i + 2 < raw.length && hex(raw[i + 1]) >= 0 && hex(raw[i + 2]) >= 0) {
				bytes.write(hex(raw[i + 1]) << 4 | hex(raw[i + 2]));
				i += 3;
			}
			else {
				bytes.write(raw[i++]);
			}
		}
		return bytes.toByteArray();
	}

	private static int softBreak(byte[] raw, int from) {
		int i = from;
		while (i < raw.length && (raw[i] == ' ' || raw[i] == '\t')) {
			i++;
		}
		if (i < raw.length && raw[i] == '\n') {
			return i + 1;
		}
		return (i + 1 < raw.length && raw[i] == '\r' && raw[i + 1] == '\n') ? i + 2 : -1;
	}

	private static int hex(byte each) {
		return Character.digit((char) each, 16);
	}

	private static byte[] uuencode(byte[] raw) {
		try {
			return MimeUtility.decode(new ByteArrayInputStream(raw), "uuencode").readAllBytes();
		}
		catch (MessagingException | IOException ex) {
			return raw;
		}
	}

}
