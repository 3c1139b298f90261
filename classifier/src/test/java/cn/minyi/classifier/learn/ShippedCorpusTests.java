package cn.minyi.classifier.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Kind;
import cn.minyi.domain.Manifestation;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.unit.Unit;
import cn.minyi.domain.unit.UnitDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus follows its codebook.
 */
class ShippedCorpusTests {

	private static Corpus corpus;

	@BeforeAll
	static void read() throws IOException {
		corpus = Corpus.read(Path.of("corpus"), null);
	}

	@Test
	void hasNoTextAndNoIdTwice() {
		Set<String> seen = new HashSet<>();
		assertThat(corpus.lines()).filteredOn((line) -> !seen.add(line.text()) || !seen.add(line.all("id").get(0)))
			.isEmpty();
	}

	@Test
	void usesOnlyTheCodesThereAre() {
		assertThat(used("category")).isSubsetOf(names(Arrays.stream(Category.values()).map(Category::name)));
		assertThat(used("secondary")).isSubsetOf(names(Arrays.stream(Category.values()).map(Category::name)));
		assertThat(used("manifestations"))
			.isSubsetOf(names(Taxonomy.shipped().all().stream().map(Manifestation::code)));
		assertThat(used("kind"))
			.isSubsetOf(names(Arrays.stream(Kind.values()).flatMap((kind) -> Stream.of(kind.code(), kind.title()))));
		assertThat(used("area")).isSubsetOf(names(Arrays.stream(SubjectArea.values()).map(SubjectArea::title)));
		assertThat(used("accused")).isSubsetOf(units());
		assertThat(used("responsible")).isSubsetOf(units());
		assertThat(used("flags")).isSubsetOf(Set.of("discipline"));
	}

	@Test
	void hasEveryCategoryAndEveryManifestation() {
		assertThat(used("category")).hasSameSizeAs(Category.values());
		assertThat(used("manifestations")).hasSameSizeAs(Taxonomy.shipped().all());
	}

	private static Set<String> used(String field) {
		return corpus.lines().stream().flatMap((line) -> line.all(field).stream()).collect(Collectors.toSet());
	}

	private static Set<String> units() {
		return names(UnitDirectory.shipped().all().stream().map(Unit::code));
	}

	private static Set<String> names(Stream<String> names) {
		return names.collect(Collectors.toSet());
	}

}
