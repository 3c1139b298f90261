package cn.minyi.intake.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LongTextTests {

	private static final String TEXT = "建设路的路灯坏了三个月，打了五次电话，每次都说马上来修，到现在也没有人来😡请你们管一管。";

	@ParameterizedTest
	@CsvSource({ "20,8,UTF-16BE", "21,8,UTF-16BE", "33,8,UTF-16BE", "20,15,GBK", "21,15,GBK", "25,0,UTF-16BE",
			"22,8,UTF-8" })
	void joinsPartsEvenWhereACharacterWasCut(int size, int dataCoding, String charset) {
		String text = charset.equals("GBK") ? TEXT.replace("😡", "") : TEXT;
		assertThat(LongText
			.read(pieces(text.getBytes(Charset.forName(charset)), size, dataCoding), total(text, charset, size))
			.text()).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "1,〔缺第1段〕二二三三", "2,一一〔缺第2段〕三三", "3,一一二二〔缺第3段〕" })
	void saysWhichPartIsMissing(int missing, String text) {
		Map<Integer, LongText.Piece> pieces = pieces("一一二二三三".getBytes(StandardCharsets.UTF_16BE), 4, 8);
		pieces.remove(missing);
		LongText read = LongText.read(pieces, 3);
		assertThat(read.text()).isEqualTo(text);
		assertThat(read.raw()).isNull();
	}

	@Test
	void saysOfEveryPartThatItIsMissing() {
		Map<Integer, LongText.Piece> pieces = pieces("一一二二三三四四".getBytes(StandardCharsets.UTF_16BE), 4, 8);
		pieces.keySet().removeAll(Set.of(1, 2, 4));
		assertThat(LongText.read(pieces, 4).text()).isEqualTo("〔缺第1段〕〔缺第2段〕三三〔缺第4段〕");
	}

	@Test
	void doesNotShiftWhatFollowsALostByte() {
		Map<Integer, LongText.Piece> pieces = pieces("路灯坏了三个月没人来修理".getBytes(StandardCharsets.UTF_16BE), 8, 8);
		pieces.put(2, new LongText.Piece(Arrays.copyOf(pieces.get(2).payload(), 7), 8, 6));
		LongText read = LongText.read(pieces, 3);
		assertThat(read.text()).startsWith("路灯坏了三个月").endsWith("人来修理").contains("\uFFFD");
		assertThat(read.raw()).startsWith("1:").contains(" 2:", " 3:");
	}

	@Test
	void readsPartsOfDifferentCodings() {
		Map<Integer, LongText.Piece> pieces = new HashMap<>();
		pieces.put(1, new LongText.Piece("Room 12. ".getBytes(StandardCharsets.US_ASCII), 0, 6));
		pieces.put(2, new LongText.Piece("没有人上班".getBytes(StandardCharsets.UTF_16BE), 8, 6));
		assertThat(LongText.read(pieces, 2).text()).isEqualTo("Room 12. 没有人上班");
	}

	@Test
	void cutsOnlyWhatNoSubmissionTakes() {
		assertThat(new LongText("a".repeat(19_000), null).inShort()).hasSize(19_000);
		assertThat(new LongText("a".repeat(19_001), null).inShort()).endsWith("〔下文略〕");
	}

	private static int total(String text, String charset, int size) {
		int bytes = text.getBytes(Charset.forName(charset)).length;
		return (bytes + size - 1) / size;
	}

	private static Map<Integer, LongText.Piece> pieces(byte[] bytes, int size, int dataCoding) {
		Map<Integer, LongText.Piece> pieces = new HashMap<>();
		for (int at = 0; at < bytes.length; at += size) {
			pieces.put(pieces.size() + 1, new LongText.Piece(
					Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size)), dataCoding, 6));
		}
		return pieces;
	}

}
