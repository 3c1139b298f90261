package cn.minyi.attachments.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Colour profiles without the words in them: a profile made for one monitor or scanner
 * names the device, its serial number, who measured it and when. What decides the colours
 * stays.
 */
final class IccProfile {

	private static final int HEAD_BYTES = 128;

	private static final int ENTRY_BYTES = 12;

	private static final int MOST_TAGS = 100;

	private static final int VERSION = 8;

	private static final Set<String> COLOURS = Set.of("rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC", "kTRC", "wtpt",
			"bkpt", "chad", "A2B0", "A2B1", "A2B2", "B2A0", "B2A1", "B2A2", "gamt", "lumi", "chrm", "cicp");

	private IccProfile() {
	}

	/**
	 * Takes the words out of a profile.
	 * @param profile as found in a picture
	 * @return a profile of the same colours, or empty if it is damaged
	 */
	static Optional<byte[]> neutral(byte[] profile) {
		try {
			Bytes bytes = new Bytes(profile);
			if (!bytes.startsWith(36, "acsp")) {
				return Optional.empty();
			}
			Map<String, byte[]> tags = new LinkedHashMap<>();
			int count = bytes.u31(HEAD_BYTES);
			for (int i = 0; i < Math.min(count, MOST_TAGS); i++) {
				int at = HEAD_BYTES + 4 + i * ENTRY_BYTES;
				String tag = bytes.letters(at, 4);
				if (COLOURS.contains(tag)) {
					tags.put(tag, bytes.slice(bytes.u31(at + 4), bytes.u31(at + 8)));
				}
			}
			boolean newer = bytes.u8(VERSION) >= 4;
			tags.put("desc", newer ? localized() : described());
			tags.put("cprt", newer ? localized() : text());
			return Optional.of(built(head(bytes), tags));
		}
		catch (MalformedFileException ex) {
			return Optional.empty();
		}
	}

	private static byte[] head(Bytes bytes) throws MalformedFileException {
		byte[] head = bytes.slice(0, HEAD_BYTES);
		// Preferred program, date, platform, maker and model of the device, its
		// attributes.
		Arrays.fill(head, 4, 8, (byte) 0);
		Arrays.fill(head, 24, 36, (byte) 0);
		Arrays.fill(head, 40, 44, (byte) 0);
		Arrays.fill(head, 48, 56, (byte) 0);
		// Who made the profile, its checksum, what is reserved.
		Arrays.fill(head, 80, HEAD_BYTES, (byte) 0);
		return head;
	}

	// Equal parts are written once, as makers of profiles do; so the result is not
	// longer.
	private static byte[] built(byte[] head, Map<String, byte[]> tags) {
		Map<ByteBuffer, Integer> places = new LinkedHashMap<>();
		int length = HEAD_BYTES + 4 + tags.size() * ENTRY_BYTES;
		for (byte[] value : tags.values()) {
			if (places.putIfAbsent(ByteBuffer.wrap(value), length) == null) {
				length += padded(value.length);
			}
		}
		ByteBuffer built = ByteBuffer.allocate(length);
		built.put(head).putInt(tags.size());
		tags.forEach((tag, value) -> built.put(tag.getBytes(StandardCharsets.US_ASCII))
			.putInt(places.get(ByteBuffer.wrap(value)))
			.putInt(value.length));
		places.forEach((value, at) -> built.put(at, value.array()));
		// A fixed time, for a profile has to have one: 1 January 2000.
		built.putInt(0, length).putShort(24, (short) 2000).putShort(26, (short) 1).putShort(28, (short) 1);
		return built.array();
	}

	private static int padded(int length) {
		return (length + 3) & ~3;
	}

	private static byte[] text() {
		return "text\0\0\0\0none\0".getBytes(StandardCharsets.US_ASCII);
	}

	private static byte[] described() {
		// Counted letters, then empty ones in two other scripts.
		ByteBuffer described = ByteBuffer.allocate(12 + 5 + 8 + 3 + 67);
		described.put("desc\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(5);
		described.put("none\0".getBytes(StandardCharsets.US_ASCII));
		return described.array();
	}

	private static byte[] localized() {
		ByteBuffer localized = ByteBuffer.allocate(28 + 8);
		localized.put("mluc\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).putInt(1).putInt(ENTRY_BYTES);
		localized.put("enUS".getBytes(StandardCharsets.US_ASCII)).putInt(8).putInt(28);
		localized.put("none".getBytes(StandardCharsets.UTF_16BE));
		return localized.array();
	}

}
