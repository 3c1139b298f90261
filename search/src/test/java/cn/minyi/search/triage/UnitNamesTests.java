package cn.minyi.search.triage;

import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UnitNamesTests {

	private final UnitNames names = new UnitNames(UnitDirectory.shipped());

	@Test
	void findsAUnitByNameAliasAndCode() {
		assertThat(this.names.code(" 城市管理局 ")).contains("urban");
		assertThat(this.names.code("城管局")).contains("urban");
		assertThat(this.names.code("urban")).contains("urban");
	}

	@Test
	void findsNothingForAnUnknownName() {
		assertThat(this.names.code("某某局")).isEmpty();
		assertThat(this.names.code("")).isEmpty();
	}

	@Test
	void suggestsEveryUnit() {
		assertThat(this.names.suggestions()).hasSameSizeAs(UnitDirectory.shipped().all());
	}

}
