package cn.minyi.classifier.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

import cn.minyi.classifier.Classifier;
import cn.minyi.classifier.model.ModelFile;
import cn.minyi.classifier.model.ModelFiles;
import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelHistory;
import cn.minyi.domain.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ModelsInUseTests {

	private static final Classifier SHIPPED = Classifier.shipped(UnitDirectory.shipped(), Taxonomy.shipped());

	@TempDir
	private Path directory;

	private ModelFiles files;

	private ModelsInUse models;

	private String first;

	private String second;

	@BeforeEach
	void writeTwoModels() throws IOException {
		this.files = new ModelFiles(this.directory);
		this.models = new ModelsInUse(SHIPPED, this.files, UnitDirectory.shipped(), Taxonomy.shipped());
		this.first = this.files.write(model("1"));
		this.second = this.files.write(model("2"));
	}

	@Test
	void usesTheShippedModelUntilAnotherIsPromoted() {
		this.models.follow(ModelHistory.of(List.of(TestModels.trained(this.first))));
		assertThat(this.models.active()).isSameAs(SHIPPED);
		assertThat(this.models.trial()).isNull();
		this.models.follow(history(this.first, this.second));
		assertThat(this.models.active().version()).isEqualTo(this.first);
		assertThat(this.models.trial().version()).isEqualTo(this.second);
		assertThat(this.models.missing()).isEmpty();
		this.models.follow(history(null, null));
		assertThat(this.models.active()).isSameAs(SHIPPED);
		assertThat(this.models.trial()).isNull();
	}

	@Test
	void promotesTheModelOnTrialWithoutReadingItAgain() throws IOException {
		this.models.follow(history(null, this.first));
		Classifier trial = this.models.trial();
		Files.delete(this.files.file(this.first));
		this.models.follow(history(this.first, null));
		assertThat(this.models.active()).isSameAs(trial);
	}

	@Test
	void goesOnWithTheModelItHasWhenAFileIsMissingAndTakesItWhenItComes() throws IOException {
		this.models.follow(history(this.first, null));
		Path aside = Files.move(this.files.file(this.second), this.directory.resolve("aside"));
		this.models.follow(history(this.second, null));
		assertThat(this.models.active().version()).isEqualTo(this.first);
		assertThat(this.models.missing()).containsExactly(this.second);
		Files.move(aside, this.files.file(this.second));
		this.models.follow(history(this.second, null));
		assertThat(this.models.active().version()).isEqualTo(this.second);
		assertThat(this.models.missing()).isEmpty();
	}

	@Test
	void usesNoBrokenFile() throws IOException {
		Files.writeString(this.files.file(this.first), "broken");
		this.models.follow(history(this.first, null));
		assertThat(this.models.active()).isSameAs(SHIPPED);
		assertThat(this.models.missing()).containsExactly(this.first);
	}

	@Test
	void usesNoModelOfSomethingElse() throws IOException {
		String other = this.files.write(new ModelFile(new TreeMap<>(), new TreeMap<>()));
		this.models.follow(history(null, other));
		assertThat(this.models.trial()).isNull();
		assertThat(this.models.missing()).containsExactly(other);
	}

	private static ModelHistory history(@Nullable String active, @Nullable String trial) {
		ModelHistory history = ModelHistory.of(List.of());
		for (String each : new String[] { active, trial }) {
			history = (each != null) ? history.apply(TestModels.trained(each)) : history;
		}
		history = (active != null)
				? history
					.apply(new ModelEvent.Promoted("p", TestSubmissions.RECEIVED, TestModels.ADMIN, active, "更准", null))
				: history;
		return (trial != null)
				? history.apply(new ModelEvent.OnTrial("t", TestSubmissions.RECEIVED, TestModels.ADMIN, trial, null))
				: history;
	}

	/** The shipped models with another setting, which makes another version. */
	private static ModelFile model(String setting) throws IOException {
		try (InputStream content = new BufferedInputStream(Classifier.class.getResourceAsStream("shipped.model"))) {
			ModelFile shipped = ModelFile.read(content);
			TreeMap<String, String> settings = new TreeMap<>(shipped.settings());
			settings.put("of-test", setting);
			return new ModelFile(settings, shipped.models());
		}
	}

}
