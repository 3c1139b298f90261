package cn.minyi.attachments.content;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Films, sounds and photos made of boxes, as phones write them.
 */
final class BoxedFiles {

	static final byte[] FILM = "film-sample-film-sample".getBytes(StandardCharsets.US_ASCII);

	static final byte[] SOUND = "sound-sample-sound".getBytes(StandardCharsets.US_ASCII);

	static final byte[] TIMES = "\u00e1\u00e2\u00e3\u00e4\u00e1\u00e2\u00e3\u00e4"
		.getBytes(StandardCharsets.ISO_8859_1);

	private static final int HEAD = 24 + 8;

	private BoxedFiles() {
	}

	static byte[] box(String type, byte[]... content) {
		byte[] all = Planted.joined(content);
		return ByteBuffer.allocate(all.length + 8).putInt(all.length + 8).put(letters(type)).put(all).array();
	}

	static byte[] numbers(int... numbers) {
		ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4);
		for (int number : numbers) {
			buffer.putInt(number);
		}
		return buffer.array();
	}

	static byte[] letters(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** The media data stands first, so that places are known. */
	static byte[] film(String brand, boolean withFilm) {
		byte[] gps = Planted.bytes();
		byte[] nobody = Planted.bytes();
		byte[] data = box("mdat", FILM, SOUND, gps, nobody);
		List<byte[]> tracks = new ArrayList<>();
		if (withFilm) {
			tracks.add(track("vide", visual(), HEAD, FILM.length));
		}
		tracks.add(track("soun", sound(), HEAD + FILM.length, SOUND.length));
		tracks.add(track("meta", box("mebx", new byte[8]), HEAD + FILM.length + SOUND.length, gps.length));
		byte[] words = box("udta", box("\u00a9xyz", Planted.bytes()), box("loci", Planted.bytes()));
		byte[] more = box("meta", numbers(0), box("ilst", Planted.bytes()));
		byte[] movie = box("moov", box("mvhd", numbers(0), TIMES, new byte[88]),
				Planted.joined(tracks.toArray(byte[][]::new)), words, more);
		return Planted.joined(head(brand), data, movie, box("uuid", Planted.bytes()), box("free", Planted.bytes()),
				Planted.bytes());
	}

	private static byte[] head(String brand) {
		return box("ftyp", letters(brand), numbers(0), letters("isomiso2"));
	}

	private static byte[] track(String handler, byte[] description, int place, int length) {
		byte[] tables = box("stbl", box("stsd", numbers(0, 1), description), box("stts", numbers(0, 1, 1, 1)),
				box("stsc", numbers(0, 1, 1, 1, 1)), box("stsz", numbers(0, 0, 1, length)),
				box("stco", numbers(0, 1, place)));
		byte[] references = box("dinf", box("dref", numbers(0, 1), box("url ", numbers(1))));
		byte[] media = box("mdia", box("mdhd", numbers(0), TIMES, new byte[12]),
				box("hdlr", numbers(0, 0), letters(handler), new byte[12], Planted.bytes()),
				box("minf", references, tables));
		return box("trak", box("tkhd", numbers(7), TIMES, new byte[72]), media, box("udta", Planted.bytes()),
				box("meta", Planted.bytes()));
	}

	private static byte[] visual() {
		byte[] compressor = new byte[32];
		byte[] name = letters(Planted.NAME);
		System.arraycopy(name, 0, compressor, 0, name.length);
		return box("avc1", new byte[42], compressor, new byte[4], box("avcC", new byte[8]),
				box("uuid", Planted.bytes()));
	}

	private static byte[] sound() {
		return box("mp4a", new byte[28], box("esds", new byte[8]));
	}

	/** One picture, its EXIF and XMP, and a film that belongs to it. */
	static byte[] heic(byte[] picture) {
		byte[] exif = Planted.joined(numbers(0), Pictures.exif(6, ByteOrder.BIG_ENDIAN));
		byte[] xmp = Planted.bytes();
		byte[] head = box("ftyp", letters("heic"), numbers(0), letters("mif1heic"));
		int length = heicMeta(0, picture.length, exif.length, xmp.length).length;
		byte[] meta = heicMeta(head.length + length + 8, picture.length, exif.length, xmp.length);
		return Planted.joined(head, meta, box("mdat", picture, exif, xmp, Planted.bytes()),
				box("mpvd", Planted.bytes()), Planted.bytes());
	}

	private static byte[] heicMeta(int place, int picture, int exif, int xmp) {
		byte[] items = box("iinf", numbers(0), new byte[] { 0, 3 }, item(1, "hvc1", Planted.NAME), item(2, "Exif", ""),
				item(3, "mime", "XMP\0application/rdf+xml"));
		byte[] locations = box("iloc", numbers(0), new byte[] { 0x44, 0, 0, 3 }, location(1, place, picture),
				location(2, place + picture, exif), location(3, place + picture + exif, xmp));
		byte[] properties = box("iprp",
				box("ipco", box("ispe", numbers(0, 40, 20)), box("irot", new byte[] { 3 }),
						box("colr", letters("prof"), Pictures.profile()), box("udes", Planted.bytes())),
				box("ipma", numbers(0, 1), new byte[] { 0, 1, 2, 1, 2 }));
		return box("meta", numbers(0), box("hdlr", numbers(0, 0), letters("pict"), new byte[12], Planted.bytes()),
				box("pitm", numbers(0), new byte[] { 0, 1 }), items, locations, properties,
				box("xml ", Planted.bytes()));
	}

	private static byte[] item(int id, String type, String name) {
		return box("infe", new byte[] { 2, 0, 0, 0, 0, (byte) id, 0, 0 }, letters(type), letters(name + "\0"));
	}

	private static byte[] location(int id, int place, int length) {
		return Planted.joined(new byte[] { 0, (byte) id, 0, 0, 0, 1 }, numbers(place, length));
	}

}
