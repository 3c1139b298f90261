package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Keeps of a PNG the chunks that are needed to draw it. Words, times, EXIF but for the
 * orientation, chunks of programs and everything after the end go.
 */
final class PngCleaner {

	static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

	private static final Set<String> DRAWN = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "sBIT",
			"sRGB", "cICP", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

	private static final int AROUND = 12;

	private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;

	private PngCleaner() {
	}

	static byte[] clean(byte[] sent) throws MalformedFileException {
		Bytes bytes = new Bytes(sent);
		ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length);
		out.writeBytes(bytes.slice(0, SIGNATURE.length()));
		int at = SIGNATURE.length();
		boolean hasPixels = false;
		String name;
		do {
			int length = bytes.u31(at);
			name = bytes.letters(at + 4, 4);
			byte[] chunk = bytes.slice(at + 8, length);
			check(at == SIGNATURE.length() == name.equals("IHDR"), "IHDR is not the first and only");
			if (DRAWN.contains(name)) {
				check(bytes.u32(at + 8 + length) == crc(name, chunk), "wrong sum of " + name);
				write(out, name, chunk);
			}
			else if (name.equals("iCCP")) {
				profile(chunk).ifPresent((clean) -> write(out, "iCCP", clean));
			}
			else if (name.equals("eXIf") && ExifOrientation.in(chunk) != ExifOrientation.UPRIGHT) {
				write(out, "eXIf", ExifOrientation.alone(ExifOrientation.in(chunk)));
			}
			hasPixels |= name.equals("IDAT");
			at += length + AROUND;
		}
		while (!name.equals("IEND"));
		check(hasPixels, "no picture");
		return out.toByteArray();
	}

	private static Optional<byte[]> profile(byte[] chunk) {
		int name = 0;
		while (name < chunk.length && chunk[name] != 0) {
			name++;
		}
		if (name > chunk.length - 2) {
			return Optional.empty();
		}
		try (InflaterInputStream in = new InflaterInputStream(
				new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
			return IccProfile.neutral(in.readNBytes(MOST_PROFILE_BYTES)).map(PngCleaner::packed);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static byte[] packed(byte[] profile) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.writeBytes("ICC\0\0".getBytes(StandardCharsets.US_ASCII));
		try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
			deflater.write(profile);
		}
		catch (IOException ex) {
			throw new IllegalStateException("memory does not fail", ex);
		}
		return out.toByteArray();
	}

	private static void check(boolean holds, String otherwise) throws MalformedFileException {
		if (!holds) {
			throw new MalformedFileException(otherwise);
		}
	}

	private static long crc(String name, byte[] chunk) {
		CRC32 crc = new CRC32();
		crc.update(name.getBytes(StandardCharsets.US_ASCII));
		crc.update(chunk);
		return crc.getValue();
	}

	private static void write(ByteArrayOutputStream out, String name, byte[] chunk) {
		ByteBuffer written = ByteBuffer.allocate(chunk.length + AROUND);
		written.putInt(chunk.length).put(name.getBytes(StandardCharsets.US_ASCII)).put(chunk);
		written.putInt((int) crc(name, chunk));
		out.writeBytes(written.array());
	}

}
