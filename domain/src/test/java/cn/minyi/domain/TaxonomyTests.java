package cn.minyi.domain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TaxonomyTests {

	@Test
	void hasManifestationsForEveryCategoryButNone() {
		Set<Category> categories = Taxonomy.shipped()
			.all()
			.stream()
			.map(Manifestation::category)
			.collect(Collectors.toSet());
		assertThat(categories).containsExactlyInAnyOrder(Category.FORMALISM, Category.BUREAUCRATISM, Category.HEDONISM,
				Category.EXTRAVAGANCE);
		assertThat(Taxonomy.shipped().all()).hasSize(27);
	}

	@Test
	void findsByCode() {
		assertThat(Taxonomy.shipped().find("buck-passing"))
			.contains(new Manifestation("buck-passing", Category.BUREAUCRATISM, "推诿扯皮踢皮球"));
		assertThat(Taxonomy.shipped().find("nothing")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "LAZINESS: {sleep: 睡觉}|第 1 行|不认识“LAZINESS”", "formalism: {a: 甲}|第 1 行|不认识“formalism”",
					"FORMALISM: {a: 甲}/HEDONISM: {a: 乙}|第 2 行|“a”写了两次", "FORMALISM:/  a: 甲/  a: 乙|第 3 行|“a”写了两次",
					"FORMALISM: [a, b]|第 1 行|名称: 值", "FORMALISM:/  a:|第 2 行|应当是一个词", "FORMALISM:/  a: [甲]|第 2 行|应当是一个词",
					"FORMALISM:|第 1 行|名称: 值", "FORMALISM:/~a: 甲|第 2 行|制表符",
					"FORMALISM: {a: 甲}|第 1 行|缺少类别 BUREAUCRATISM" })
	void namesTheLineOfAMistake(String file, String line, String cause) {
		byte[] content = file.replace('/', '\n').replace('~', '\t').getBytes(StandardCharsets.UTF_8);
		assertThatThrownBy(() -> Taxonomy.read("t.yaml", new ByteArrayInputStream(content)))
			.isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith("t.yaml " + line + ": ")
			.hasMessageContaining(cause);
	}

}
