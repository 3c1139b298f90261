package cn.minyi.classifier.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class EvaluateTests {

	private final Evaluate evaluate = new Evaluate((line) -> {
	});

	@TempDir
	private Path directory;

	@Test
	void measuresAModel() throws IOException {
		Path model = GeneralModel.trainedIn(this.directory);
		assertThat(this.evaluate.model(model, GeneralModel.lines(this.directory), null)).contains("macro-F1 1.0000");
	}

	@Test
	void measuresByCrossValidation() throws IOException {
		assertThat(this.evaluate.folds(5, GeneralModel.lines(this.directory), null)).contains("macro-F1 1.0000");
	}

	@Test
	void refusesFoldsThatMakeNoSense() throws IOException {
		Path lines = GeneralModel.lines(this.directory);
		assertThatExceptionOfType(CannotRunException.class).isThrownBy(() -> this.evaluate.folds(1, lines, null))
			.withMessageContaining("--folds");
	}

}
