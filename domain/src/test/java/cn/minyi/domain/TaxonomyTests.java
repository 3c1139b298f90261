package cn.minyi.domain;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;

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

	@Test
	void refusesACategoryThatDoesNotExist() {
		assertThatThrownBy(() -> Taxonomy.read("t.yaml",
				new ByteArrayInputStream("LAZINESS:\n  sleep: 睡觉\n".getBytes(StandardCharsets.UTF_8))))
			.isInstanceOf(MistakeInFileException.class)
			.hasMessageContaining("LAZINESS");
	}

}
