package cn.minyi.attachments.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import cn.minyi.attachments.AttachmentRefusedException;
import cn.minyi.attachments.Refusal;

/**
 * Looks at the packed streams that hold objects before the parser unpacks them into
 * memory. Pictures and pages stay packed, so their size does not matter here.
 */
final class PdfStreams {

	// Far more than the objects of any document that people write.
	private static final int MOST_BYTES = 64 * 1024 * 1024;

	private static final int LONGEST_DICTIONARY = 4096;

	private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");

	private static final Pattern HOLDS_OBJECTS = Pattern.compile("/ObjStm|/XRef|/First\\b");

	private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");

	private static final Pattern OTHER_PACKING = Pattern
		.compile("/(LZW|LZWDecode|RunLength|RunLengthDecode|RL|ASCII85Decode|A85|ASCIIHexDecode|AHx)\\b");

	private static final Pattern PACKED = Pattern.compile("/(FlateDecode|Fl)\\b");

	private PdfStreams() {
	}

	static void check(byte[] sent) throws MalformedFileException, AttachmentRefusedException {
		String text = new String(sent, StandardCharsets.ISO_8859_1);
		Matcher streams = STREAM.matcher(text);
		long total = 0;
		while (streams.find()) {
			String dictionary = dictionary(text, streams.start());
			if (!HOLDS_OBJECTS.matcher(dictionary).find()) {
				continue;
			}
			if (OTHER_PACKING.matcher(dictionary).find() || PACKED.matcher(dictionary).results().count() > 1) {
				throw new MalformedFileException("objects packed in an unusual way");
			}
			if (PACKED.matcher(dictionary).find()) {
				total += unpacked(sent, streams.end());
			}
			if (total > MOST_BYTES) {
				throw new AttachmentRefusedException(Refusal.ARCHIVE_BOMB);
			}
		}
	}

	private static String dictionary(String text, int end) {
		String before = text.substring(Math.max(0, end - LONGEST_DICTIONARY), end);
		String own = before.substring(before.lastIndexOf(" obj") + 1);
		// Names may be written with the numbers of their letters.
		return ESCAPED.matcher(own).replaceAll((found) -> {
			char letter = (char) Integer.parseInt(found.group(1), 16);
			return Matcher.quoteReplacement(String.valueOf(letter));
		});
	}

	private static long unpacked(byte[] sent, int from) {
		byte[] buffer = new byte[64 * 1024];
		long total = 0;
		try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(sent, from, sent.length - from))) {
			int read = in.read(buffer);
			while (read >= 0 && total <= MOST_BYTES) {
				total += read;
				read = in.read(buffer);
			}
		}
		catch (IOException ex) {
			// What the parser makes of damaged streams is its own matter.
			return total;
		}
		return total;
	}

}
