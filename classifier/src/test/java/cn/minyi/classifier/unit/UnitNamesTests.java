package cn.minyi.classifier.unit;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNamesTests {

	private final Words words = new Words();

	private final UnitNames names = new UnitNames(UnitDirectory.shipped(), this.words::fold);

	@Test
	void prefersTheLongestName() {
		assertThat(this.names.find("公安局交通警察支队")).extracting(UnitMention::code).containsExactly("traffic");
		assertThat(this.names.find("公安局")).extracting(UnitMention::code).containsExactly("police");
	}

	@Test
	void tellsNamesFromHints() {
		assertThat(this.names.find("我们班主任")).containsExactly(new UnitMention("edu", 2, 5, false));
		assertThat(this.names.find("找教育局")).containsExactly(new UnitMention("edu", 1, 4, true));
	}

	@Test
	void readsFoldedText() {
		assertThat(this.names.find(this.words.fold("環保局的人"))).extracting(UnitMention::code).containsExactly("env");
	}

}
