package cn.minyi.classifier.unit;

import java.util.List;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNamesTests {

	private final Words words = new Words();

	private final UnitDirectory units = UnitDirectory.shipped();

	private final UnitNames names = new UnitNames(this.units, new Kinship(this.units, this.words::fold),
			new Areas(this.units, this.words::fold), this.words::fold);

	@Test
	void prefersTheLongestName() {
		assertThat(find("公安局交通警察支队")).extracting(UnitMention::code).containsExactly("traffic");
		assertThat(find("公安局")).extracting(UnitMention::code).containsExactly("police");
	}

	@Test
	void tellsNamesFromHints() {
		assertThat(find("我们班主任")).containsExactly(new UnitMention("edu", 2, 5, false));
		assertThat(find("找教育局")).containsExactly(new UnitMention("edu", 1, 4, true));
	}

	@Test
	void readsFoldedText() {
		assertThat(find(this.words.fold("環保局的人"))).extracting(UnitMention::code).containsExactly("env");
	}

	private List<UnitMention> find(String folded) {
		return this.names.find(folded, Whereabouts.UNKNOWN);
	}

}
