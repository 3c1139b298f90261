package cn.minyi.search.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TemplateTests {

	@Test
	void neverTakeTextForMarkup() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readString(template, StandardCharsets.UTF_8)).as(template.toString())
				.doesNotContain("utext", "[(");
		}
	}

	@Test
	void haveNoInlineScriptOrStyle() throws IOException {
		for (Path template : templates()) {
			assertThat(Files.readString(template, StandardCharsets.UTF_8)).as(template.toString())
				.doesNotContainPattern("<style|\\sstyle=|\\son[a-z]+=|hx-on|javascript:|<script(?![^>]*src=)");
		}
	}

	private static List<Path> templates() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/search/templates"))) {
			List<Path> templates = files.filter((file) -> file.toString().endsWith(".html")).toList();
			assertThat(templates).hasSizeGreaterThan(10);
			return templates;
		}
	}

}
