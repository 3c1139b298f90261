package cn.minyi.domain.unit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class UnitDirectoryTests {

	private static final String FILE = """
			units:
			  - {code: city, name: 市政府}
			  - {code: police, name: 公安局, aliases: [警察], duties: [治安], parent: city}
			  - {code: east, name: 城东派出所, parent: police, area: 城东, liaison: 周警官}
			""";

	@Test
	void readsTheShippedSample() {
		UnitDirectory units = UnitDirectory.shipped();
		assertThat(units.all()).hasSizeGreaterThan(30);
		assertThat(units.name("urban")).isEqualTo("城市管理局");
		assertThat(units.find("urban").orElseThrow().aliases()).contains("城管");
	}

	@Test
	void readsEveryField() throws IOException {
		assertThat(read(FILE).find("east"))
			.contains(new Unit("east", "城东派出所", List.of(), List.of(), "police", "城东", "周警官"));
	}

	@Test
	void namesAUnitThatIsGoneByItsCode() throws IOException {
		assertThat(read(FILE).name("gone")).isEqualTo("gone");
	}

	@Test
	void letsTheBodyAboveHandleButNotTheAccusedNorThoseItCommands() throws IOException {
		UnitDirectory units = read(FILE);
		assertThat(units.mayHandle("police", List.of("police"))).isFalse();
		assertThat(units.mayHandle("east", List.of("police"))).isFalse();
		assertThat(units.mayHandle("city", List.of("police"))).isTrue();
		assertThat(units.mayHandle("police", List.of("east"))).isTrue();
		assertThat(units.mayHandle("east", List.of())).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "units: [{code: a}]|第 1 行", "units: [{code: a, name: 甲}, {code: a, name: 乙}]|写了两次",
					"units: [{code: a, name: 甲, parent: b}]|不在目录里", "units: [{code: a, name: 甲, parent: a}]|自己的上级",
					"units: [{code: a, name: 甲, alias: [乙]}]|不认识“alias”", "units: {|不是合格的 YAML",
					"units: []\\nother: 1|不认识", "甲|列表" })
	void namesTheLineOfAMistake(String file, String cause) {
		assertThatThrownBy(() -> read(file.replace("\\n", "\n"))).isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith("my.yaml 第 ")
			.hasMessageContaining(cause);
	}

	@Test
	void namesTheRightLine() {
		assertThatThrownBy(() -> read(FILE.replace("parent: police", "parent: nobody")))
			.hasMessageContaining("my.yaml 第 4 行");
	}

	private static UnitDirectory read(String content) throws IOException {
		return UnitDirectory.read("my.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

}
