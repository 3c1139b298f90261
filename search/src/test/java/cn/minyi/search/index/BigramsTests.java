package cn.minyi.search.index;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BigramsTests {

	@Test
	void pairsNeighboursWithinARunOfChinese() {
		assertThat(Bigrams.of("路灯坏,没人")).containsExactly("路灯", "灯坏", "没人");
	}

	@Test
	void keepsALonelyCharacterAndOtherWordsWhole() {
		assertThat(Bigrams.of("水 abc12号线 x!")).containsExactly("水", "abc12", "号线", "x");
	}

	@Test
	void doesNotTearRareCharactersApart() {
		assertThat(Bigrams.of("𠮷野家")).containsExactly("𠮷野", "野家");
	}

	@Test
	void findsNothingInPunctuation() {
		assertThat(Bigrams.of(" ,。!😀\n")).isEmpty();
	}

}
