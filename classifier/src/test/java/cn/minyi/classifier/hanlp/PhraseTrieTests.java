package cn.minyi.classifier.hanlp;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PhraseTrieTests {

	private final PhraseTrie<String> trie = new PhraseTrie<>(Map.of("公安", "a", "公安局", "b", "安局", "c", "交警", "d"));

	@Test
	void findsEveryOccurrence() {
		assertThat(this.trie.all("公安局和交警")).hasSize(4);
	}

	@Test
	void prefersTheLeftmostAndLongest() {
		assertThat(this.trie.longest("公安局和交警")).containsExactly(new PhraseTrie.Hit<>(0, 3, "b"),
				new PhraseTrie.Hit<>(4, 6, "d"));
	}

	@Test
	void findsNothingWithoutPhrases() {
		assertThat(new PhraseTrie<String>(Map.of()).all("公安局")).isEmpty();
	}

}
