package cn.minyi.classifier.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ClassifyTests {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	@TempDir
	private Path directory;

	@Test
	void answersEachLineInOrderWithTheFieldsOfTheContract() throws IOException {
		List<JsonNode> answers = run(null, null,
				IntStream.range(0, 600)
					.mapToObj((i) -> "{\"id\":\"" + i + "\",\"text\":\"多次反映第" + i + "号路灯没人管\"}")
					.toList());
		assertThat(answers).extracting((answer) -> answer.get("id").asString())
			.containsExactlyElementsOf(IntStream.range(0, 600).mapToObj(String::valueOf).toList());
		assertThat(answers.get(0).propertyNames()).containsExactly("id", "category", "confidence", "secondary",
				"manifestations", "evidence", "kind", "area", "responsible", "accused", "review");
	}

	@Test
	void answersABadLineWithItsErrorAndGoesOn() throws IOException {
		List<JsonNode> answers = run(null, null, List.of("{\"id\":1}", "nonsense", "[1]", "{\"id\":\"4\",\"text\":7}",
				"{\"text\":\"停水\"}", "{\"id\":6,\"text\":\"\\ud83d停水\"}"));
		assertThat(answers.get(0).get("id").asInt()).isEqualTo(1);
		assertThat(answers.subList(0, 4)).allMatch((answer) -> answer.has("error") && !answer.has("category"));
		assertThat(answers.get(1).get("id").isNull()).isTrue();
		assertThat(answers.subList(4, 6)).allMatch((answer) -> answer.has("category") && !answer.has("error"));
	}

	@Test
	void writesOffsetsThatCountUtf16Units() throws IOException {
		String text = "😀😀上班时间城管局的人在办公室打牌😀";
		JsonNode answer = run(null, null,
				List.of(MAPPER.writeValueAsString(MAPPER.createObjectNode().put("text", text))))
			.get(0);
		assertThat(answer.get("evidence")).isNotEmpty();
		for (JsonNode evidence : answer.get("evidence")) {
			assertThat(text.substring(evidence.get("start").asInt(), evidence.get("end").asInt()))
				.isEqualTo(evidence.get("text").asString());
		}
	}

	@Test
	void givesOnlyTheLabelOfAGeneralModel() throws IOException {
		Path model = GeneralModel.trainedIn(this.directory);
		assertThat(run(null, model, List.of("{\"id\":1,\"text\":\"自来水停了\"}")).get(0).propertyNames())
			.containsExactly("id", "category", "confidence");
		assertThat(run(null, model, List.of("{\"id\":1,\"text\":\"自来水停了\"}")).get(0).get("category").asString())
			.isEqualTo("水");
	}

	@Test
	void saysWhatIsWrongWithAFile() throws IOException {
		Path units = Files.writeString(this.directory.resolve("mine.yaml"), "units:\n  - {code: a}\n");
		refuses(units, null, "mine.yaml 第 2 行");
		refuses(this.directory.resolve("none.yaml"), null, "找不到文件");
		refuses(null, this.directory.resolve("none.model"), "找不到模型文件");
		refuses(null, units, "不是本程序的模型文件");
	}

	private static void refuses(Path units, Path model, String cause) {
		assertThatExceptionOfType(CannotRunException.class).isThrownBy(() -> Classify.with(units, model))
			.withMessageContaining(cause);
	}

	private static List<JsonNode> run(Path units, Path model, List<String> lines) throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		Classify.with(units, model)
			.run(new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), out);
		return out.toString(StandardCharsets.UTF_8).lines().map(MAPPER::readTree).toList();
	}

}
