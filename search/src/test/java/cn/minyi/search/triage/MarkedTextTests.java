package cn.minyi.search.triage;

import java.util.List;
import java.util.stream.Collectors;

import cn.minyi.search.index.ItemPage.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTests {

	private static final String TEXT = "路灯坏了三个月，没人修";

	@Test
	void marksAStretchAndKeepsTheRest() {
		assertThat(shown(TEXT, new Span(8, 10))).isEqualTo("路灯坏了三个月，[没人]修");
	}

	@Test
	void marksNothingWithoutSpans() {
		assertThat(MarkedText.of(TEXT, List.of()).pieces()).containsExactly(new Piece(TEXT, false));
	}

	@Test
	void joinsOverlappingAndNestedSpans() {
		assertThat(shown(TEXT, new Span(2, 6), new Span(0, 4), new Span(3, 5))).isEqualTo("[路灯坏了三个]月，没人修");
	}

	@Test
	void cutsSpansThatReachOutOfTheText() {
		assertThat(shown(TEXT, new Span(-5, 2), new Span(10, 99))).isEqualTo("[路灯]坏了三个月，没人[修]");
	}

	@Test
	void leavesOutSpansThatAreEmptyOrReversedOrOutside() {
		assertThat(shown(TEXT, new Span(3, 3), new Span(7, 5), new Span(40, 50), new Span(-9, -2))).isEqualTo(TEXT);
	}

	@Test
	void neverCutsACharacterOfTwoUnits() {
		String text = "气😮气";
		assertThat(shown(text, new Span(2, 3))).isEqualTo("气[😮]气");
		assertThat(shown(text, new Span(0, 2))).isEqualTo("[气😮]气");
		assertThat(shown(text, new Span(2, 4))).isEqualTo("气[😮气]");
	}

	@Test
	void keepsLineBreaksInTheWholeText() {
		assertThat(shown("标题\n正文", new Span(0, 2))).isEqualTo("[标题]\n正文");
	}

	@Test
	void showsTheBeginningWhenNothingMatches() {
		List<Piece> snippet = MarkedText.of("一二三四五六七八九十".repeat(20), List.of()).snippet(120);
		assertThat(joined(snippet)).startsWith("一二三").endsWith("…").hasSize(121);
	}

	@Test
	void showsTheFirstMatchWithWhatStandsBeforeIt() {
		String text = "前".repeat(200) + "目标" + "后".repeat(200);
		List<Piece> snippet = MarkedText.of(text, List.of(new Span(200, 202))).snippet(120);
		assertThat(joined(snippet)).isEqualTo("…" + "前".repeat(30) + "[目标]" + "后".repeat(88) + "…");
	}

	@Test
	void showsAsMuchAsItMayWhenTheMatchStandsAtTheEnd() {
		String text = "前".repeat(200) + "目标";
		List<Piece> snippet = MarkedText.of(text, List.of(new Span(200, 202))).snippet(120);
		assertThat(joined(snippet)).isEqualTo("…" + "前".repeat(118) + "[目标]");
	}

	@Test
	void showsAShortTextWholeInOneLine() {
		assertThat(joined(MarkedText.of("标题\n\n 正文", List.of()).snippet(120))).isEqualTo("标题 正文");
	}

	@Test
	void doesNotCutACharacterOfTwoUnitsAtTheEndsOfASnippet() {
		String text = "😮".repeat(200);
		for (int at = 0; at < 60; at++) {
			String snippet = joined(MarkedText.of(text, List.of(new Span(100 + at, 103 + at))).snippet(61));
			assertThat(snippet.replaceAll("[…\\[\\]]", "").codePoints()).containsOnly("😮".codePointAt(0));
		}
	}

	private static String shown(String text, Span... spans) {
		return joined(MarkedText.of(text, List.of(spans)).pieces());
	}

	private static String joined(List<Piece> pieces) {
		return pieces.stream()
			.map((piece) -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
			.collect(Collectors.joining());
	}

}
