package cn.minyi.search.index;

import java.util.Locale;

import cn.minyi.domain.Receipts;
import cn.minyi.search.hanlp.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTextTests {

	private static final Words WORDS = new Words();

	@ParameterizedTest
	@ValueSource(strings = { "\"坏了 三天\" 路灯", "“坏了 三天”路灯", "路灯「坏了 三天」", "＂坏了 三天＂ 路燈", "『壞了 三天』路灯" })
	void understandsQuotesOfAllKinds(String typed) {
		SearchText text = SearchText.of(typed, WORDS);
		assertThat(text.phrases()).containsExactly("坏了 三天");
		assertThat(text.pieces()).singleElement().satisfies((piece) -> assertThat(piece.words()).containsExactly("路灯"));
	}

	@Test
	void takesAnUnclosedQuoteForPunctuation() {
		assertThat(SearchText.of("“路灯", WORDS).phrases()).isEmpty();
		assertThat(SearchText.of("“路灯", WORDS).pieces()).extracting(SearchText.Piece::text).containsExactly("路灯");
	}

	@Test
	void recognisesAReceiptHoweverItIsTyped() {
		String receipt = new Receipts(new byte[32]).of("a1");
		assertThat(SearchText.of(' ' + receipt.toLowerCase(Locale.ROOT).replace("-", " "), WORDS).receipt())
			.contains(receipt);
		assertThat(SearchText.of("路灯", WORDS).receipt()).isEmpty();
	}

	@Test
	void asksForNothingIfNothingWasTyped() {
		assertThat(SearchText.of("  ", WORDS).query()).isEmpty();
		assertThat(SearchText.of("“ ”", WORDS).query()).isEmpty();
		assertThat(SearchText.of("？", WORDS).query()).isPresent();
	}

	@Test
	void takesBlanksAndPunctuationForBorders() {
		assertThat(SearchText.of("路灯，没人管 Ａ座", WORDS).pieces()).extracting(SearchText.Piece::text)
			.containsExactly("路灯", "没人管", "a座");
	}

	@Test
	void cutsEndlessTextOff() {
		assertThat(SearchText.of("路灯".repeat(10_000), WORDS).pieces()).singleElement()
			.satisfies((piece) -> assertThat(piece.text()).hasSize(SearchText.LONGEST));
	}

}
