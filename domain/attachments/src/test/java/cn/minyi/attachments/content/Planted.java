package cn.minyi.attachments.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words that tell who made a file, planted into files and looked for afterwards.
 */
final class Planted {

	/** In ASCII, for formats that take nothing else. */
	static final String NAME = "ZhangSan-13912345678";

	static final String CHINESE = "张三三的手机";

	private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE,
			StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

	private Planted() {
	}

	static byte[] bytes() {
		return (NAME + " " + CHINESE).getBytes(StandardCharsets.UTF_8);
	}

	/** Fails if anything of it is there; and if it was not there before. */
	static void isGone(byte[] before, byte[] after) {
		assertThat(isIn(before)).as("planted before").isTrue();
		assertThat(isIn(after)).as("still there").isFalse();
	}

	static boolean isIn(byte[] file) {
		String letters = new String(file, StandardCharsets.ISO_8859_1);
		return List.of(NAME, "13912345678", CHINESE)
			.stream()
			.anyMatch((word) -> CHARSETS.stream()
				.map((charset) -> new String(word.getBytes(charset), StandardCharsets.ISO_8859_1))
				.anyMatch(letters::contains));
	}

	static byte[] joined(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

}
