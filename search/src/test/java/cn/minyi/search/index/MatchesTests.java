package cn.minyi.search.index;

import java.util.List;

import cn.minyi.search.hanlp.Words;
import cn.minyi.search.index.ItemPage.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MatchesTests {

	private static final Words WORDS = new Words();

	private static List<String> marked(String typed, String text) {
		List<Span> spans = Matches.in(SearchText.of(typed, WORDS), WORDS.fold(text));
		return spans.stream().map((span) -> text.substring(span.start(), span.end())).toList();
	}

	@Test
	void marksEveryPlaceOfAWord() {
		assertThat(marked("路灯", "路灯坏了，修路灯")).containsExactly("路灯", "路灯");
	}

	@Test
	void marksTheOriginalWritingOfFoldedText() {
		assertThat(marked("路灯 abc", "😀路燈ＡＢＣ壞了")).containsExactly("路燈ＡＢＣ");
		assertThat(marked("態度", "态度恶劣")).containsExactly("态度");
	}

	@Test
	void marksWordsThatTouchAsOne() {
		assertThat(marked("窗口 态度", "窗口态度不好，态度差")).containsExactly("窗口态度", "态度");
	}

	@Test
	void leavesShortWordsUnmarkedBesideLongerOnes() {
		assertThat(marked("路灯坏了", "他了解路灯的事了")).containsExactly("路灯");
		assertThat(marked("水", "停水了")).containsExactly("水");
	}

	@Test
	void marksPairsIfNoWordIsThere() {
		assertThat(marked("中山路口岸", "东山路口北")).containsExactly("山路口");
	}

	@Test
	void marksWhatStoodInQuotes() {
		assertThat(marked("“坏了三天”", "路灯坏了三天，坏了")).containsExactly("坏了三天");
	}

	@Test
	void marksNothingIfNothingWasTyped() {
		assertThat(marked("", "路灯")).isEmpty();
		assertThat(marked("“ ”", "路灯 ")).isEmpty();
	}

}
