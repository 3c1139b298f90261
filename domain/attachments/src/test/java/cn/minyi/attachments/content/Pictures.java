package cn.minyi.attachments.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

/**
 * Pictures as phones make them, with everything in them that a phone knows.
 */
final class Pictures {

	static final int WIDTH = 40;

	static final int HEIGHT = 20;

	private Pictures() {
	}

	static byte[] drawn(String format) throws IOException {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		graphics.setColor(Color.RED);
		graphics.fillRect(0, 0, WIDTH / 2, HEIGHT);
		graphics.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(image, format, out);
		return out.toByteArray();
	}

	static BufferedImage read(byte[] picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(picture));
	}

	/** EXIF with maker, owner, place, a thumbnail and how the picture is turned. */
	static byte[] exif(int orientation, ByteOrder order) {
		byte[] words = Planted.bytes();
		ByteBuffer tiff = ByteBuffer.allocate(400).order(order);
		tiff.put(((order == ByteOrder.LITTLE_ENDIAN) ? "II" : "MM").getBytes(StandardCharsets.US_ASCII));
		tiff.putShort((short) 42).putInt(8);
		tiff.putShort((short) 4);
		entry(tiff, 0x010F, 2, words.length, 100);
		tiff.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
		entry(tiff, 0x8825, 4, 1, 80);
		entry(tiff, 0xA430, 2, words.length, 200);
		tiff.position(100).put(words).position(200).put(words).position(300).put(words);
		return tiff.array();
	}

	private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
		tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
	}

	/** A profile that names the monitor it was made for. */
	static byte[] profile() {
		byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
		ByteBuffer changed = ByteBuffer.allocate(profile.length + 12 + 128).put(profile, 0, 128);
		int count = ByteBuffer.wrap(profile).getInt(128);
		changed.putInt(count + 1);
		byte[] words = Planted.bytes();
		for (int i = 0; i < count; i++) {
			ByteBuffer entry = ByteBuffer.wrap(profile, 132 + i * 12, 12);
			changed.putInt(entry.getInt()).putInt(entry.getInt() + 12).putInt(entry.getInt());
		}
		changed.put("dmdd".getBytes(StandardCharsets.US_ASCII)).putInt(profile.length + 12).putInt(128);
		changed.put(profile, 132 + count * 12, profile.length - 132 - count * 12);
		changed.put("text\0\0\0\0".getBytes(StandardCharsets.US_ASCII)).put(words);
		return changed.putInt(0, changed.capacity()).array();
	}

	static byte[] jpeg(int orientation) throws IOException {
		byte[] drawn = drawn("jpg");
		byte[] xmp = Planted.joined("http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII),
				Planted.bytes());
		byte[] iptc = Planted.joined("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII), Planted.bytes());
		byte[] exif = Planted.joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII),
				exif(orientation, ByteOrder.LITTLE_ENDIAN));
		byte[] colours = Planted.joined("ICC_PROFILE\0\u0001\u0001".getBytes(StandardCharsets.ISO_8859_1), profile());
		byte[] second = Planted.joined("MPF\0".getBytes(StandardCharsets.US_ASCII), Planted.bytes());
		return Planted.joined(slice(drawn, 0, 2), segment(0xE1, exif), segment(0xE1, xmp), segment(0xED, iptc),
				segment(0xE2, colours), segment(0xE2, second), segment(0xE5, Planted.bytes()),
				segment(0xFE, Planted.bytes()), slice(drawn, 2, drawn.length), drawn, Planted.bytes());
	}

	static byte[] segment(int marker, byte[] content) {
		return ByteBuffer.allocate(content.length + 4)
			.put((byte) 0xFF)
			.put((byte) marker)
			.putShort((short) (content.length + 2))
			.put(content)
			.array();
	}

	static byte[] png(int orientation) throws IOException {
		byte[] drawn = drawn("png");
		int head = 8 + 25;
		byte[] words = Planted.joined("Author\0".getBytes(StandardCharsets.US_ASCII), Planted.bytes());
		byte[] packed = Planted.joined("Comment\0\0".getBytes(StandardCharsets.US_ASCII), deflated(Planted.bytes()));
		byte[] colours = Planted.joined((Planted.NAME + "\0\0").getBytes(StandardCharsets.US_ASCII),
				deflated(profile()));
		return Planted.joined(slice(drawn, 0, head), chunk("iCCP", colours),
				chunk("eXIf", exif(orientation, ByteOrder.BIG_ENDIAN)), chunk("tEXt", words), chunk("zTXt", packed),
				chunk("iTXt", words), chunk("tIME", new byte[] { 7, (byte) 0xE9, 5, 6, 7, 8, 9 }),
				chunk("prVt", Planted.bytes()), slice(drawn, head, drawn.length), Planted.bytes());
	}

	static byte[] chunk(String name, byte[] content) {
		CRC32 crc = new CRC32();
		crc.update(name.getBytes(StandardCharsets.US_ASCII));
		crc.update(content);
		return ByteBuffer.allocate(content.length + 12)
			.putInt(content.length)
			.put(name.getBytes(StandardCharsets.US_ASCII))
			.put(content)
			.putInt((int) crc.getValue())
			.array();
	}

	private static byte[] deflated(byte[] content) {
		Deflater deflater = new Deflater();
		deflater.setInput(content);
		deflater.finish();
		byte[] buffer = new byte[content.length + 100];
		int length = deflater.deflate(buffer);
		deflater.end();
		return slice(buffer, 0, length);
	}

	static byte[] slice(byte[] bytes, int from, int to) {
		return Arrays.copyOfRange(bytes, from, to);
	}

}
