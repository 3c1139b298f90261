package cn.minyi.classifier.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ModelFilesTests {

	@TempDir
	private Path directory;

	private final ModelFile model = new ModelFile(Map.of("a", "1"), Map.of());

	@Test
	void givesBackWhatWasWrittenUnderItsVersion() throws IOException {
		ModelFiles files = new ModelFiles(this.directory.resolve("models"));
		String version = files.write(this.model);
		assertThat(version).isEqualTo(this.model.version()).hasSize(16);
		assertThat(files.read(version)).isEqualTo(this.model);
		assertThat(files.write(this.model)).isEqualTo(version);
		try (Stream<Path> all = Files.list(files.directory())) {
			assertThat(all).containsExactly(files.file(version));
		}
	}

	@Test
	void givesOtherModelsOtherVersions() {
		assertThat(new ModelFile(Map.of("a", "2"), Map.of()).version()).isNotEqualTo(this.model.version());
	}

	@Test
	void refusesAFileWithAnotherContent() throws IOException {
		ModelFiles files = new ModelFiles(this.directory);
		String version = files.write(this.model);
		byte[] content = Files.readAllBytes(files.file(version));
		content[content.length - 5] ^= 1;
		Files.write(files.file(version), content);
		assertThatThrownBy(() -> files.read(version)).isInstanceOf(IOException.class)
			.hasMessageContaining("another checksum");
	}

	@Test
	void findsNothingByWhatIsNoVersion() {
		ModelFiles files = new ModelFiles(this.directory);
		assertThatThrownBy(() -> files.read("0123456789abcdef")).isInstanceOf(NoSuchFileException.class);
		for (String bad : List.of("", "../secrets/contact-key", "0123456789ABCDEF")) {
			assertThatThrownBy(() -> files.read(bad)).isInstanceOf(IOException.class)
				.hasMessage("no version of a model");
		}
	}

}
