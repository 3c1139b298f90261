package cn.minyi.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Classifier and search may not share code, but a query finds the words of a text only if
 * both cut them alike.
 */
class WordsAgreeTests {

	private static final int LONGEST_QUERY = 200;

	private final cn.minyi.classifier.hanlp.Words ofTexts = new cn.minyi.classifier.hanlp.Words();

	private final cn.minyi.search.hanlp.Words ofQueries = new cn.minyi.search.hanlp.Words();

	@ParameterizedTest
	@ValueSource(strings = { "sms", "web", "mail", "box" })
	void foldsAndCutsEverySampleAlike(String channel) throws IOException {
		List<String> texts = texts("/samples/" + channel + ".jsonl");
		assertThat(texts).hasSizeGreaterThan(30);
		texts.forEach(this::assertAlike);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "村口的路燈壞了，沒人修", "１２３４５熱線ＡＢＣ", "😀路灯\t坏了\n没人管😀", "𠮷家村的㗊字牌", "", "。。。!!!", "Wi-Fi 5G 3.5元" })
	void foldsAndCutsUnusualCharactersAlike(String text) {
		assertAlike(text);
	}

	@Test
	void foldsEveryCharacterAlike() {
		StringBuilder all = new StringBuilder();
		for (int each = Character.MIN_VALUE; each <= Character.MAX_VALUE; each++) {
			all.append((char) each);
		}
		assertThat(this.ofQueries.fold(all.toString())).isEqualTo(this.ofTexts.fold(all.toString()));
	}

	private void assertAlike(String text) {
		assertThat(this.ofQueries.fold(text)).isEqualTo(this.ofTexts.fold(text));
		assertThat(this.ofQueries.cut(text)).isEqualTo(this.ofTexts.cut(text).searchable());
	}

	// As long as a query may be; the classifier cuts longer texts piece by piece.
	private static List<String> texts(String resource) throws IOException {
		try (InputStream content = WordsAgreeTests.class.getResourceAsStream(resource)) {
			return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines().map((line) -> {
				JsonNode sample = JsonMapper.shared().readTree(line);
				String text = sample.path(sample.has("text") ? "text" : "body").asString();
				return text.substring(0, Math.min(text.length(), LONGEST_QUERY));
			}).toList();
		}
	}

}
