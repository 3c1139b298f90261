package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps of a JPEG what is needed to draw it: tables, frames, scans, the colour transform,
 * colours and orientation. EXIF, GPS, XMP, IPTC, comments, maker notes, thumbnails,
 * second pictures and everything after the end of the picture go.
 */
final class JpegCleaner {

	private static final int START = 0xD8;

	private static final int END = 0xD9;

	private static final int SCAN = 0xDA;

	private static final int APP0 = 0xE0;

	private static final int APP1 = 0xE1;

	private static final int APP2 = 0xE2;

	private static final int APP14 = 0xEE;

	private static final String EXIF = "Exif\0\0";

	private static final String ICC = "ICC_PROFILE\0";

	private static final String ADOBE = "Adobe";

	private static final int ADOBE_BYTES = 12;

	// All but the head of a segment with a part of a profile in it.
	private static final int MOST_ICC_BYTES = 65_535 - 2 - 14;

	private final Bytes sent;

	private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

	private final Map<Integer, byte[]> profile = new TreeMap<>();

	private int orientation = ExifOrientation.UPRIGHT;

	private boolean hasFrame;

	private boolean hasScan;

	private byte[] adobe = {};

	private byte[] jfif = {};

	private JpegCleaner(byte[] sent) {
		this.sent = new Bytes(sent);
	}

	static byte[] clean(byte[] sent) throws MalformedFileException {
		JpegCleaner cleaner = new JpegCleaner(sent);
		cleaner.read();
		return cleaner.written();
	}

	private void read() throws MalformedFileException {
		int at = 2;
		while (true) {
			at = marker(at);
			int marker = this.sent.u8(at - 1);
			if (marker == END) {
				break;
			}
			if (isAlone(marker)) {
				continue;
			}
			int length = this.sent.u16(at);
			byte[] segment = this.sent.slice(at + 2, length - 2);
			keep(marker, segment);
			at += length;
			if (marker == SCAN) {
				int end = endOfScan(at);
				this.drawn.write(this.sent.array(), at, end - at);
				at = end;
			}
		}
		if (!this.hasFrame || !this.hasScan) {
			throw new MalformedFileException("no picture");
		}
	}

	/** The place after the next marker. What is between segments is dropped. */
	private int marker(int from) throws MalformedFileException {
		int at = from;
		while (this.sent.u8(at) != 0xFF || this.sent.u8(at + 1) == 0xFF || this.sent.u8(at + 1) == 0) {
			at++;
		}
		return at + 2;
	}

	private static boolean isAlone(int marker) {
		return marker == 0x01 || marker == START || isRestart(marker);
	}

	private static boolean isRestart(int marker) {
		return marker >= 0xD0 && marker <= 0xD7;
	}

	private int endOfScan(int from) throws MalformedFileException {
		int at = from;
		while (this.sent.u8(at) != 0xFF || this.sent.u8(at + 1) == 0 || isRestart(this.sent.u8(at + 1))) {
			at++;
		}
		return at;
	}

	private void keep(int marker, byte[] segment) {
		Bytes bytes = new Bytes(segment);
		if (isNeeded(marker)) {
			this.hasScan |= marker == SCAN;
			this.hasFrame |= isFrame(marker);
			write(this.drawn, marker, segment);
		}
		else if (marker == APP0 && bytes.startsWith(0, "JFIF\0") && segment.length >= 14) {
			// Without the thumbnail.
			this.jfif = Arrays.copyOf(segment, 14);
			this.jfif[12] = 0;
			this.jfif[13] = 0;
		}
		else if (marker == APP1 && bytes.startsWith(0, EXIF) && this.orientation == ExifOrientation.UPRIGHT) {
			this.orientation = ExifOrientation.in(Arrays.copyOfRange(segment, EXIF.length(), segment.length));
		}
		else if (marker == APP2 && bytes.startsWith(0, ICC) && segment.length > ICC.length() + 2) {
			this.profile.putIfAbsent(segment[ICC.length()] & 0xFF,
					Arrays.copyOfRange(segment, ICC.length() + 2, segment.length));
		}
		else if (marker == APP14 && bytes.startsWith(0, ADOBE) && segment.length >= ADOBE_BYTES) {
			this.adobe = Arrays.copyOf(segment, ADOBE_BYTES);
		}
	}

	/** Tables, frames and scans; neither applications nor comments. */
	private static boolean isNeeded(int marker) {
		return isFrame(marker) || marker == 0xC4 || marker == 0xCC || (marker >= SCAN && marker <= 0xDF);
	}

	private static boolean isFrame(int marker) {
		return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
	}

	private byte[] written() {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		out.write(0xFF);
		out.write(START);
		if (this.jfif.length > 0) {
			write(out, APP0, this.jfif);
		}
		if (this.orientation != ExifOrientation.UPRIGHT) {
			write(out, APP1, joined(EXIF, new byte[0], ExifOrientation.alone(this.orientation)));
		}
		writeProfile(out);
		if (this.adobe.length > 0) {
			write(out, APP14, this.adobe);
		}
		out.writeBytes(this.drawn.toByteArray());
		out.write(0xFF);
		out.write(END);
		return out.toByteArray();
	}

	private void writeProfile(ByteArrayOutputStream out) {
		ByteArrayOutputStream whole = new ByteArrayOutputStream();
		this.profile.values().forEach(whole::writeBytes);
		byte[] neutral = IccProfile.neutral(whole.toByteArray()).orElse(new byte[0]);
		int parts = (neutral.length + MOST_ICC_BYTES - 1) / MOST_ICC_BYTES;
		for (int i = 0; i < parts; i++) {
			byte[] part = Arrays.copyOfRange(neutral, i * MOST_ICC_BYTES,
					Math.min(neutral.length, (i + 1) * MOST_ICC_BYTES));
			write(out, APP2, joined(ICC, new byte[] { (byte) (i + 1), (byte) parts }, part));
		}
	}

	private static byte[] joined(String head, byte[] middle, byte[] rest) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
		joined.writeBytes(middle);
		joined.writeBytes(rest);
		return joined.toByteArray();
	}

	private static void write(ByteArrayOutputStream out, int marker, byte[] segment) {
		out.write(0xFF);
		out.write(marker);
		out.write((segment.length + 2) >> 8);
		out.write(segment.length + 2);
		out.writeBytes(segment);
	}

}
