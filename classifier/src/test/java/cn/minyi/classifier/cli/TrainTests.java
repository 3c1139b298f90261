package cn.minyi.classifier.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TrainTests {

	private static final Path SHIPPED = Path.of("target/classes/cn/minyi/classifier/shipped.model");

	@TempDir
	private Path directory;

	@Test
	void makesTheSameBytesOfTheSameLines() throws IOException {
		byte[] first = Files.readAllBytes(GeneralModel.trainedIn(this.directory));
		assertThat(Files.readAllBytes(GeneralModel.trainedIn(this.directory))).isEqualTo(first);
	}

	@Test
	void rebuildsTheShippedModelByteForByte() {
		Path model = this.directory.resolve("again.model");
		List<String> progress = new ArrayList<>();
		new Train(progress::add).run(Path.of("corpus"), null, model);
		assertThat(model).hasSameBinaryContentAs(SHIPPED);
		assertThat(progress).hasSizeGreaterThan(3);
	}

	@Test
	void leavesNothingUnfinishedBehind() throws IOException {
		GeneralModel.trainedIn(this.directory);
		assertThat(this.directory).isDirectoryNotContaining("glob:**.unfinished");
	}

	@Test
	void refusesLinesFromWhichNothingCanBeLearned() throws IOException {
		Path same = Files.writeString(this.directory.resolve("same.jsonl"), "{\"text\":\"a\",\"label\":\"x\"}\n");
		assertThatExceptionOfType(CannotRunException.class).isThrownBy(() -> new Train((line) -> {
		}).run(same, null, this.directory.resolve("m"))).withMessageContaining("标签都一样");
	}

}
