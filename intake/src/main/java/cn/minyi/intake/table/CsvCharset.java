package cn.minyi.intake.table;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the charset of a CSV file, which says nothing of it: by a byte order mark, by the
 * zero bytes of UTF-16, and else the first of UTF-8 and GB18030 that reads it to its end
 * without fault.
 */
final class CsvCharset {

	private static final int BUFFER = 8192;

	private CsvCharset() {
	}

	static Optional<Charset> of(Table.Opening opening) throws IOException {
		byte[] first = first(opening);
		if (begins(first, 0xFF, 0xFE) || zeros(first, 1)) {
			return Optional.of(StandardCharsets.UTF_16LE);
		}
		if (begins(first, 0xFE, 0xFF) || zeros(first, 0)) {
			return Optional.of(StandardCharsets.UTF_16BE);
		}
		for (Charset candidate : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
			if (reads(opening, candidate)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}

	private static byte[] first(Table.Opening opening) throws IOException {
		ByteBuffer first = ByteBuffer.allocate(BUFFER);
		try (SeekableByteChannel channel = opening.open()) {
			while (first.hasRemaining() && channel.read(first) >= 0) {
				continue;
			}
		}
		byte[] bytes = new byte[first.flip().remaining()];
		first.get(bytes);
		return bytes;
	}

	private static boolean begins(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	// Commas and line breaks have a zero byte in UTF-16, on one side only.
	private static boolean zeros(byte[] bytes, int side) {
		boolean found = false;
		for (int i = 0; i < bytes.length; i++) {
			if (bytes[i] == 0) {
				if (i % 2 != side) {
					return false;
				}
				found = true;
			}
		}
		return found;
	}

	private static boolean reads(Table.Opening opening, Charset charset) throws IOException {
		char[] buffer = new char[BUFFER];
		try (Reader reader = new InputStreamReader(Channels.newInputStream(opening.open()),
				charset.newDecoder()
					.onMalformedInput(CodingErrorAction.REPORT)
					.onUnmappableCharacter(CodingErrorAction.REPORT))) {
			while (reader.read(buffer) >= 0) {
				continue;
			}
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

}
