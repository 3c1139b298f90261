package cn.minyi.domain.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.yaml.snakeyaml.reader.StreamReader;

/**
 * The characters of a file. A file in another encoding is refused, for its words would be
 * read as others.
 */
final class YamlText {

	private YamlText() {
	}

	/**
	 * Decodes a file.
	 * @throws MistakeInFileException if it is not UTF-8, or has characters that YAML does
	 * not allow
	 */
	static String read(String file, InputStream content) throws IOException {
		ByteBuffer bytes = ByteBuffer.wrap(content.readAllBytes());
		CharBuffer text = CharBuffer.allocate(bytes.remaining());
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
		if (decoder.decode(bytes, text, true).isError()) {
			String before = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
			throw new MistakeInFileException(file, lineAt(before, before.length()), "文字不是 UTF-8 编码，请用 UTF-8 另存后再试");
		}
		String decoded = text.flip().toString();
		for (int i = 0; i < decoded.length(); i += Character.charCount(decoded.codePointAt(i))) {
			if (!StreamReader.isPrintable(decoded.codePointAt(i))) {
				throw new MistakeInFileException(file, lineAt(decoded, i), "有一个看不见的控制字符，请删掉；整个文件都这样时，请用 UTF-8 另存");
			}
		}
		return decoded;
	}

	private static int lineAt(String text, int index) {
		return 1 + (int) text.substring(0, index).chars().filter((each) -> each == '\n').count();
	}

}
