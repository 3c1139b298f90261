package cn.minyi.classifier.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StreamConfigurationTests {

	@TempDir
	private Path directory;

	@Test
	void refusesAUnitsFileWithAMistakeNamingLineAndCause() throws IOException {
		Path file = Files.writeString(this.directory.resolve("mine.yaml"),
				"units:\n  - {code: a, name: 甲}\n  - {code: a, name: 乙}\n");
		assertThatExceptionOfType(MistakeInFileException.class).isThrownBy(() -> units(file.toString()))
			.withMessageContaining("mine.yaml 第 3 行")
			.satisfies((ex) -> assertThat(new MistakeInFileAnalyzer().analyze(ex).getDescription()).contains("第 3 行"));
	}

	@Test
	void refusesAUnitsFileThatIsNotThere() {
		assertThatExceptionOfType(MistakeInFileException.class)
			.isThrownBy(() -> units(this.directory.resolve("none.yaml").toString()))
			.withMessageContaining("没有这个文件");
	}

	@Test
	void usesTheShippedUnitsUnlessToldOtherwise() throws IOException {
		assertThat(new StreamConfiguration().units(new UnitSettings("")).find("discipline")).isPresent();
	}

	private static void units(String path) throws IOException {
		new StreamConfiguration().units(new UnitSettings(path));
	}

}
