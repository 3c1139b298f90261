package cn.minyi.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Tells the two kinds of files that begin like an old workbook apart: the format before
 * 2007, and any workbook with a password.
 */
final class OldWorkbook {

	// The directory of an encrypted workbook names this stream, in UTF-16.
	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private static final int LOOKED_AT = 8 * 1024 * 1024;

	private OldWorkbook() {
	}

	static boolean isEncrypted(Table.Opening opening) throws IOException {
		try (InputStream content = Channels.newInputStream(opening.open())) {
			byte[] bytes = content.readNBytes(LOOKED_AT);
			for (int i = 0; i + ENCRYPTED.length <= bytes.length; i++) {
				if (bytes[i] == ENCRYPTED[0]
						&& Arrays.equals(bytes, i, i + ENCRYPTED.length, ENCRYPTED, 0, ENCRYPTED.length)) {
					return true;
				}
			}
			return false;
		}
	}

}
