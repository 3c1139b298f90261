package cn.minyi.classifier.hanlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import cn.minyi.classifier.learn.Corpus;
import cn.minyi.classifier.learn.LabelledText;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The words must be HanLP's own: search cuts queries by HanLP itself.
 */
class WordGraphTests {

	private static final int PIECE = 400;

	private final CoreWords core = new CoreWords();

	private final WordGraph graph = new WordGraph(this.core, PIECE);

	private final Words words = new Words();

	private final Segment hanlp = new ViterbiSegment().enableCustomDictionary(false)
		.enableAllNamedEntityRecognize(false);

	@Test
	void choosesTheWordsOfHanLpInTheWholeCorpus() throws IOException {
		List<LabelledText> lines = Corpus.read(Path.of("corpus"), null).lines();
		assertThat(lines).hasSizeGreaterThan(1000);
		lines.forEach((line) -> assertSame(this.words.fold(line.text())));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "ab1.5,3", "3.5元", "1,000,000.", ".5", "5.", "三", "x三五y", "éé三十二ö", "１２３４５",
			"一二三四五六七八九十", "\uD83D", "𠮷家", "2024年5月1日", "第3.2条", "\u0000\u0001", "，，，", "张三李四王五" })
	void choosesTheWordsOfHanLpInUnusualTexts(String text) {
		assertSame(text);
	}

	@Test
	void choosesTheWordsOfHanLpInAnyMixtureOfCharacters() {
		Random random = new Random(1);
		String some = "没人管窗口的了是在不一二三十百千万亿零〇点年月日号0123456789.,．，abcXYZ éñßжω한の々。！？、 \n\t%％$￥/-+=";
		for (int i = 0; i < 20_000; i++) {
			StringBuilder text = new StringBuilder();
			for (int length = 1 + random.nextInt(40); length > 0; length--) {
				text.append((random.nextInt(8) == 0) ? (char) random.nextInt(Character.MAX_VALUE)
						: some.charAt(random.nextInt(some.length())));
			}
			assertSame(text.toString());
		}
	}

	private void assertSame(String text) {
		for (int start = 0; start < text.length(); start += PIECE) {
			char[] piece = text.substring(start, Math.min(text.length(), start + PIECE)).toCharArray();
			List<Integer> lengths = new ArrayList<>();
			int count = this.graph.cut(piece, 0, piece.length);
			for (int i = 0; i < count; i++) {
				lengths.add(this.graph.length(i));
			}
			assertThat(lengths).as(text).isEqualTo(this.hanlp.seg(piece).stream().map(Term::length).toList());
		}
	}

}
