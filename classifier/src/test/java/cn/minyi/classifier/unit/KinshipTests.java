package cn.minyi.classifier.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.classifier.hanlp.Words;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class KinshipTests {

	private final Words words = new Words();

	private final Kinship kinship = new Kinship(TestDistricts.units(), this.words::fold);

	@ParameterizedTest
	@CsvSource({ "000, office", "002, letters", "003, police", "102, edu", "103, police", "104, urban", "105, street",
			"202, edu", "203, police", "101, discipline", "201, discipline" })
	void findsTheKindByNamesAliasesAndDuties(String code, String kind) {
		assertThat(this.kinship.of(code)).isEqualTo(kind);
		assertThat(this.kinship.units(kind)).contains(code);
		assertThat(this.kinship.isUnknown(code)).isFalse();
	}

	@Test
	void leavesAUnitLikeNoneOfTheSampleAKindOfItsOwn() {
		assertThat(this.kinship.of("004")).isEqualTo("004");
		assertThat(this.kinship.units("004")).containsExactly("004");
		assertThat(this.kinship.isUnknown("004")).isTrue();
	}

	@Test
	void takesEveryUnitOfTheSampleForItself() {
		Kinship sample = new Kinship(UnitDirectory.shipped(), this.words::fold);
		for (Unit unit : UnitDirectory.shipped().all()) {
			assertThat(sample.of(unit.code())).isEqualTo(unit.code());
			assertThat(sample.units(unit.code())).containsExactly(unit.code());
		}
	}

	@Test
	void readsTheEndOfAName() throws IOException {
		assertThat(kindOf("{code: u1, name: 和平社区卫生服务中心, duties: [医疗, 疫苗]}")).isEqualTo("health");
		assertThat(kindOf("{code: u1, name: 和平社区}")).isEqualTo("village");
		assertThat(kindOf("{code: u1, name: 臨河縣環保局}")).isEqualTo("env");
		assertThat(kindOf("{code: u1, name: 临河县志愿者协会}")).isEqualTo("u1");
	}

	private String kindOf(String unit) throws IOException {
		byte[] file = ("units:\n  - " + unit).getBytes(StandardCharsets.UTF_8);
		return new Kinship(UnitDirectory.read("units.yaml", new ByteArrayInputStream(file)), this.words::fold).of("u1");
	}

}
