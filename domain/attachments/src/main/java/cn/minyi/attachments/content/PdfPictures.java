package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

import cn.minyi.attachments.AttachmentStore;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Photos inside a PDF are whole JPEGs, with all that a camera wrote into them.
 */
final class PdfPictures {

	private static final int MOST_PROFILE_BYTES = 4 * 1024 * 1024;

	private PdfPictures() {
	}

	static void clean(COSStream stream) throws IOException, MalformedFileException {
		List<String> filters = filters(stream);
		if (filters.isEmpty()) {
			return;
		}
		String last = filters.get(filters.size() - 1);
		if (last.equals("DCTDecode") || last.equals("DCT")) {
			byte[] picture = packed(stream, filters);
			new Bytes(picture).need(0, 2);
			write(stream, JpegCleaner.clean(picture), COSName.DCT_DECODE);
		}
		else if (last.equals("JPXDecode")) {
			write(stream, withoutWords(packed(stream, filters)), COSName.JPX_DECODE);
		}
	}

	static void cleanProfile(COSStream stream) throws IOException {
		List<String> filters = filters(stream);
		Optional<byte[]> neutral = Optional.empty();
		if (filters.isEmpty()) {
			neutral = IccProfile.neutral(raw(stream));
		}
		else if (filters.equals(List.of("FlateDecode"))) {
			neutral = IccProfile.neutral(inflated(raw(stream), MOST_PROFILE_BYTES));
		}
		if (neutral.isPresent()) {
			stream.removeItem(COSName.FILTER);
			try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
				out.write(neutral.get());
			}
		}
	}

	private static byte[] packed(COSStream stream, List<String> filters) throws IOException, MalformedFileException {
		byte[] raw = raw(stream);
		if (filters.size() == 1) {
			return raw;
		}
		if (filters.size() == 2 && List.of("FlateDecode", "Fl").contains(filters.get(0))) {
			return inflated(raw, AttachmentStore.MOST_BYTES);
		}
		throw new MalformedFileException("a picture packed in an unusual way");
	}

	/** JPEG 2000 is made of boxes. Those with words become free ones. */
	private static byte[] withoutWords(byte[] picture) throws MalformedFileException {
		Bytes bytes = new Bytes(picture);
		int at = bytes.startsWith(4, "jP  ") ? 0 : picture.length;
		while (at <= picture.length - 8 && bytes.u32(at) >= 8) {
			int end = (int) Math.min(picture.length, at + bytes.u32(at));
			if (List.of("xml ", "uuid", "uinf").contains(bytes.letters(at + 4, 4))) {
				System.arraycopy(new byte[] { 'f', 'r', 'e', 'e' }, 0, picture, at + 4, 4);
				Arrays.fill(picture, at + 8, end, (byte) 0);
			}
			at = end;
		}
		return picture;
	}

	private static void write(COSStream stream, byte[] picture, COSName filter) throws IOException {
		try (OutputStream out = stream.createRawOutputStream()) {
			out.write(picture);
		}
		if (filters(stream).size() > 1) {
			stream.removeItem(COSName.DECODE_PARMS);
		}
		stream.setItem(COSName.FILTER, filter);
	}

	private static byte[] raw(COSStream stream) throws IOException {
		try (InputStream in = stream.createRawInputStream()) {
			return in.readAllBytes();
		}
	}

	private static byte[] inflated(byte[] raw, int most) throws IOException {
		try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(raw))) {
			return in.readNBytes(most);
		}
	}

	private static List<String> filters(COSStream stream) {
		COSBase filters = stream.getFilters();
		if (filters instanceof COSName name) {
			return List.of(name.getName());
		}
		return (filters instanceof COSArray array) ? array.toCOSNameStringList() : List.of();
	}

}
