package cn.minyi.classifier.hanlp;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class WordsTests {

	private final Words words = new Words();

	@Test
	void foldsWidthCaseAndTraditionalCharacters() {
		assertThat(this.words.fold("ＡＢＣ１２３，路燈壞了！")).isEqualTo("abc123,路灯坏了!");
	}

	@Test
	void keepsTheLengthSoThatOffsetsStay() {
		String text = "　後面的麵館😀裡　ＩＰ地址İ";
		assertThat(this.words.fold(text)).hasSameSizeAs(text);
	}

	@Test
	void cutsTextIntoWordsThatTogetherAreTheText() {
		CutText cut = this.words.cut("街道辦的人說路燈不歸他們管，讓我去找城管。");
		assertThat(cut.words().stream().map(Word::text).collect(Collectors.joining())).isEqualTo(cut.folded());
		assertThat(cut.searchable()).contains("路灯", "街道").doesNotContain(",", "。");
		for (Word word : cut.words()) {
			assertThat(cut.folded().substring(word.start(), word.end())).isEqualTo(word.text());
		}
	}

	@Test
	void keepsBothHalvesOfARareCharacterTogether() {
		CutText cut = this.words.cut("吃𠮷野家😀😀的饭𠮷");
		assertThat(cut.words()).noneMatch((word) -> Character.isLowSurrogate(word.text().charAt(0)));
		assertThat(cut.words().stream().map(Word::text).collect(Collectors.joining())).isEqualTo(cut.folded());
	}

	@Test
	void readsBrokenText() {
		for (String text : List.of("", " \n\t", "\uD83D", "好\uDC00人", "\u0000\u0007\u200B", "!!!???。。。")) {
			assertThatNoException().isThrownBy(() -> this.words.cut(text));
		}
	}

	@Test
	void searchesNoHalfOfACharacter() {
		assertThat(this.words.cut("a\uD83Db").searchable())
			.allMatch((word) -> word.codePoints().noneMatch((each) -> Character.getType(each) == Character.SURROGATE));
	}

	@Test
	void takesTimeThatIsLinearInTheLength() {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> this.words.cut("啊".repeat(1_000_000)));
	}

	@Test
	void limitsWhatTravelsToSearch() {
		assertThat(this.words.cut("路灯坏了".repeat(60_000)).searchable().stream().mapToInt(String::length).sum())
			.isBetween(99_000, 100_000);
	}

}
