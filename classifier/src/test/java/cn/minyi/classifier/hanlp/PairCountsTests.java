package cn.minyi.classifier.hanlp;

import java.util.Random;

import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class PairCountsTests {

	private final PairCounts counts = PairCounts.read();

	@Test
	void countsAsHanLp() {
		int words = CoreDictionary.trie.size();
		Random random = new Random(1);
		int found = 0;
		for (int i = 0; i < 2_000_000; i++) {
			int from = (i % 2 == 0) ? CoreDictionary.getWordID("的") : random.nextInt(words);
			int to = random.nextInt(words);
			int count = this.counts.of(from, to);
			if (count != CoreBiGramTableDictionary.getBiFrequency(from, to)) {
				fail(from + " before " + to);
			}
			found += Integer.signum(count);
		}
		assertThat(found).isGreaterThan(1000);
	}

	@Test
	void countsWhatPairsDoNotKnowAsHanLp() {
		assertThat(this.counts.of(-1, 5)).isEqualTo(CoreBiGramTableDictionary.getBiFrequency(-1, 5));
		assertThat(this.counts.of(5, -1)).isEqualTo(CoreBiGramTableDictionary.getBiFrequency(5, -1));
	}

}
