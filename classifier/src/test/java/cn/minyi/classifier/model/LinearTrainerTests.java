package cn.minyi.classifier.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import cn.minyi.classifier.feature.Features;
import cn.minyi.classifier.feature.TextFeatures;
import cn.minyi.classifier.hanlp.Words;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LinearTrainerTests {

	private static final Words WORDS = new Words();

	@Test
	void learnsToTellTopicsApart() {
		LinearModel model = new LinearTrainer(Settings.oneLabel()).train(examples()).model();
		assertThat(model.scores(features("水管漏水没有自来水")).best()).isEqualTo("水");
		assertThat(model.scores(features("变压器坏了家里没电")).best()).isEqualTo("电");
	}

	@Test
	void givesProbabilitiesThatSumToOneWhenLabelsExcludeEachOther() {
		LinearModel model = new LinearTrainer(Settings.oneLabel()).train(examples()).model();
		Scores scores = model.scores(features("停水"));
		assertThat(scores.of("水") + scores.of("电")).isBetween(0.999, 1.001);
		assertThat(scores.of("气")).isZero();
	}

	@Test
	void makesTheSameBytesOfTheSameExamples() throws IOException {
		assertThat(bytes()).isEqualTo(bytes());
	}

	@Test
	void survivesItsFile() throws IOException {
		LinearModel model = new LinearTrainer(Settings.oneLabel()).train(examples()).model();
		LinearModel read = ModelFile.read(new ByteArrayInputStream(bytes())).models().get("m");
		assertThat(read.decisions(features("停电"))).containsExactly(model.decisions(features("停电")));
		assertThat(read.labels())
			.allMatch((label) -> read.scores(features("停电")).of(label) == model.scores(features("停电")).of(label));
	}

	@Test
	void refusesAnotherFile() {
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> ModelFile.read(new ByteArrayInputStream("no model".getBytes(StandardCharsets.UTF_8))));
	}

	private static byte[] bytes() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		new ModelFile(Map.of("a", "b"), Map.of("m", new LinearTrainer(Settings.oneLabel()).train(examples()).model()))
			.write(out);
		return out.toByteArray();
	}

	private static List<Example> examples() {
		List<Example> examples = new ArrayList<>();
		for (String text : List.of("停水三天了", "自来水是黄的", "水管漏水", "水费太贵", "没有自来水", "楼上漏水")) {
			examples.add(new Example(features(text), Set.of("水")));
		}
		for (String text : List.of("停电三天了", "变压器坏了", "电线掉下来", "电费太贵", "家里没电", "变压器响")) {
			examples.add(new Example(features(text), Set.of("电")));
		}
		return examples;
	}

	private static Features features(String text) {
		return Features.of((sink) -> TextFeatures.walk(WORDS.cut(text), sink));
	}

}
