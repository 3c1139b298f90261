package cn.minyi.search.hanlp;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTests {

	private static final Words WORDS = new Words();

	@Test
	void foldsFullWidthTraditionalAndCapitals() {
		assertThat(WORDS.fold("Ａ１！路燈壞了，沒人管ABC　完")).isEqualTo("a1!路灯坏了,没人管abc 完");
	}

	@Test
	void keepsTheLengthOfEveryCharacter() {
		StringBuilder all = new StringBuilder();
		for (int each = 0; each <= Character.MAX_VALUE; each++) {
			all.append((char) each);
		}
		assertThat(WORDS.fold(all.toString())).hasSameSizeAs(all);
		assertThat(WORDS.fold("😀İß\n臺灣")).hasSameSizeAs("😀İß\n臺灣").contains("\n");
	}

	@Test
	void cutsWordsWithoutPunctuation() {
		assertThat(WORDS.cut("村口的路灯坏了，没人管！")).contains("路灯", "坏").doesNotContain("，", ",", "!", "！");
	}

	@Test
	void cutsTraditionalTextAsItsSimplifiedForm() {
		assertThat(WORDS.cut("辦事窗口態度惡劣")).isEqualTo(WORDS.cut("办事窗口态度恶劣")).contains("窗口", "态度");
	}

	@Test
	void cutsNothingIntoNothing() {
		assertThat(WORDS.cut("")).isEmpty();
		assertThat(WORDS.cut("！？😀")).isEmpty();
	}

	@Test
	void recognisesNoNames() {
		assertThat(WORDS.cut("王小波来访")).contains("来访").doesNotContain("王小波");
	}

}
