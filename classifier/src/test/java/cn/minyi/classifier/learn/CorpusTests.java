package cn.minyi.classifier.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CorpusTests {

	@TempDir
	private Path directory;

	@Test
	void readsTextsWithTheirLabels() throws IOException {
		Corpus corpus = Corpus.read(file("{\"text\":\"停水\",\"label\":\"水\"}\n\n{\"text\":\"停电\",\"label\":\"电\"}\n"),
				null);
		assertThat(corpus.lines()).extracting(LabelledText::text).containsExactly("停水", "停电");
		assertThat(corpus.labels()).isEqualTo(Set.of("水", "电"));
		assertThat(corpus.isOfSubmissions()).isFalse();
	}

	@Test
	void takesTheLabelFromTheFieldItIsTold() throws IOException {
		assertThat(Corpus.read(file("{\"text\":\"停水\",\"label\":\"水\",\"topic\":7}\n"), "topic").labels())
			.containsExactly("7");
	}

	@Test
	void namesTheLineThatCannotBeUsed() {
		refuses("{\"text\":\"停水\",\"label\":\"水\"}\nnot json\n", "第 2 行");
		refuses("{\"label\":\"水\"}\n", "text");
		refuses("{\"text\":\"停水\"}\n", "label");
		refuses("\n", "没有任何一行");
	}

	private void refuses(String content, String cause) {
		assertThatExceptionOfType(UnusableCorpusException.class).isThrownBy(() -> Corpus.read(file(content), null))
			.withMessageContaining(cause);
	}

	private Path file(String content) throws IOException {
		return Files.writeString(this.directory.resolve("some.jsonl"), content);
	}

}
