package cn.minyi.classifier.rule;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import cn.minyi.domain.Taxonomy;
import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CueFileTests {

	private static final String LISTS = "lists:\n  who: [甲, 乙]\ncues:\n";

	@Test
	void putsListsIntoPhrases() throws IOException {
		CueFile file = read(LISTS + "  a: {phrases: [\"<who>…说|讲\"], examples: [甲说]}\n");
		assertThat(PhrasePattern.of(file.cues().get(0).phrases().get(0), file.lists()).parts())
			.extracting(PhrasePattern.Part::words)
			.satisfiesExactly((first) -> assertThat(first).containsExactly("甲", "乙"),
					(second) -> assertThat(second).containsExactly("说", "讲"));
	}

	@Test
	void namesLineAndCauseOfAMistake() {
		refuses("  a: {phrases: [\"<whom>…说\"], examples: [甲说]}\n", "第 4 行", "whom");
		refuses("  a: {phrases: [说]}\n", "第 4 行", "examples");
		refuses("  a: {phrases: [说], examples: [说], kind: shout}\n", "第 4 行", "shout");
		refuses("  a: {phrases: [说], examples: [说], negation: drop}\n", "第 4 行", "keep");
	}

	private static void refuses(String cue, String line, String cause) {
		assertThatExceptionOfType(MistakeInFileException.class).isThrownBy(() -> read(LISTS + cue))
			.withMessageContaining(line)
			.withMessageContaining(cause);
	}

	private static CueFile read(String content) throws IOException {
		return CueFile.read("cues.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)),
				Taxonomy.shipped());
	}

}
