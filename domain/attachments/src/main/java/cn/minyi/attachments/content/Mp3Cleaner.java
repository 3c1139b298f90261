package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;

/**
 * Keeps of an MP3 its frames of sound. Tags before, between and after them go, whatever
 * their kind: ID3, APE, Lyrics3.
 */
final class Mp3Cleaner {

	private static final String ID3 = "ID3";

	private static final int ID3_HEAD = 10;

	// A file that is no MP3 may have a few bytes that look like the head of a frame.
	private static final int FEWEST_FRAMES = 4;

	private Mp3Cleaner() {
	}

	/** Whether the file begins with ID3 or with frames of sound. */
	static boolean looksLikeMp3(byte[] sent) {
		Bytes bytes = new Bytes(sent);
		return bytes.startsWith(0, ID3) || frames(bytes, 0, FEWEST_FRAMES);
	}

	static byte[] clean(byte[] sent) throws MalformedFileException {
		Bytes bytes = new Bytes(sent);
		ByteArrayOutputStream out = new ByteArrayOutputStream(sent.length);
		int at = 0;
		int frames = 0;
		while (at < sent.length - Mp3Frame.HEAD) {
			int tag = tagLength(bytes, at);
			Mp3Frame frame = Mp3Frame.at(bytes, at);
			if (tag > 0) {
				at += tag;
			}
			else if (frame != null && frame.length() <= sent.length - at && (frames > 0 || frames(bytes, at, 2))) {
				out.write(sent, at, frame.length());
				at += frame.length();
				frames++;
			}
			else {
				at++;
			}
		}
		if (frames < FEWEST_FRAMES) {
			throw new MalformedFileException("no sound");
		}
		byte[] sound = out.toByteArray();
		Mp3Frame.clearEncoder(sound);
		return sound;
	}

	private static int tagLength(Bytes bytes, int at) throws MalformedFileException {
		if (!bytes.startsWith(at, ID3) || bytes.length() - at < ID3_HEAD) {
			return 0;
		}
		int length = ID3_HEAD;
		for (int i = 0; i < 4; i++) {
			// Seven bits each.
			length += (bytes.u8(at + 6 + i) & 0x7F) << (7 * (3 - i));
		}
		boolean footer = (bytes.u8(at + 5) & 0x10) != 0;
		return Math.min(length + (footer ? ID3_HEAD : 0), bytes.length() - at);
	}

	private static boolean frames(Bytes bytes, int from, int wanted) {
		int at = from;
		for (int i = 0; i < wanted; i++) {
			Mp3Frame frame = Mp3Frame.at(bytes, at);
			if (frame == null) {
				return false;
			}
			at += frame.length();
		}
		return at <= bytes.length();
	}

}
