package cn.minyi.attachments.content;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The items of a HEIC: those that are pictures, and those that tell about them.
 */
final class HeicItems {

	private static final Set<String> PICTURES = Set.of("hvc1", "hev1", "lhv1", "av01", "jpeg", "grid", "iden", "iovl",
			"tmap");

	// Four bytes of HEIC before it, then EXIF without entries.
	private static final byte[] NO_EXIF = { 0, 0, 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0 };

	private static final int IN_FILE = 0;

	private static final int IN_IDAT = 1;

	private final BoxFile file;

	private final Bytes bytes;

	private final @Nullable Box inside;

	private final Set<Integer> pictures = new HashSet<>();

	private final Set<Integer> exif = new HashSet<>();

	HeicItems(BoxFile file, @Nullable Box inside) {
		this.file = file;
		this.bytes = file.bytes();
		this.inside = inside;
	}

	void clean(Box information, Box locations) throws MalformedFileException {
		information(information);
		locations(locations);
		if (this.pictures.isEmpty()) {
			throw new MalformedFileException("no picture");
		}
	}

	private void information(Box information) throws MalformedFileException {
		int counted = (this.bytes.u8(information.body()) == 0) ? 6 : 8;
		for (Box entry : this.file.in(information, counted)) {
			int version = this.bytes.u8(entry.body());
			if (!entry.type().equals("infe") || version < 2) {
				throw new MalformedFileException("items of an unknown form");
			}
			int wide = (version == 2) ? 2 : 4;
			int id = (int) this.bytes.number(entry.body() + 4, wide);
			String type = this.bytes.letters(entry.body() + 4 + wide + 2, 4);
			if (PICTURES.contains(type)) {
				this.pictures.add(id);
			}
			else if (type.equals("Exif")) {
				this.exif.add(id);
			}
			// Names, and what kind of words it holds.
			this.file.zero(entry.body() + 4 + wide + 2 + 4, entry.end());
		}
	}

	private void locations(Box locations) throws MalformedFileException {
		int at = locations.body();
		int version = this.bytes.u8(at);
		int offsetWidth = this.bytes.u8(at + 4) >> 4;
		int lengthWidth = this.bytes.u8(at + 4) & 0xF;
		int baseWidth = this.bytes.u8(at + 5) >> 4;
		int indexWidth = (version > 0) ? this.bytes.u8(at + 5) & 0xF : 0;
		int idWidth = (version < 2) ? 2 : 4;
		long count = this.bytes.number(at + 6, idWidth);
		at += 6 + idWidth;
		for (long i = 0; i < count; i++) {
			int id = (int) this.bytes.number(at, idWidth);
			at += idWidth;
			int method = IN_FILE;
			if (version > 0) {
				method = this.bytes.u16(at) & 0xF;
				at += 2;
			}
			at += 2;
			long base = this.bytes.number(at, baseWidth);
			at += baseWidth;
			int extents = this.bytes.u16(at);
			at += 2;
			for (int j = 0; j < extents; j++) {
				at += indexWidth;
				long offset = base + this.bytes.number(at, offsetWidth);
				long length = this.bytes.number(at + offsetWidth, lengthWidth);
				at += offsetWidth + lengthWidth;
				extent(id, method, offset, length);
			}
		}
	}

	private void extent(int id, int method, long offset, long length) throws MalformedFileException {
		if (method != IN_FILE && method != IN_IDAT || length <= 0 || offset < 0) {
			throw new MalformedFileException("a picture in an unknown place");
		}
		long start = (method == IN_FILE) ? offset : start() + offset;
		if (this.pictures.contains(id)) {
			this.file.refer(start, length);
		}
		else if (start + length > this.bytes.length()) {
			throw new MalformedFileException("refers beyond the end");
		}
		else if (this.exif.contains(id) && length >= NO_EXIF.length) {
			this.file.zero((int) start, (int) (start + length));
			this.file.write((int) start, NO_EXIF);
			this.file.refer(start, NO_EXIF.length);
		}
	}

	private int start() throws MalformedFileException {
		if (this.inside == null) {
			throw new MalformedFileException("a picture in an unknown place");
		}
		return this.inside.body();
	}

}
