package cn.minyi.intake.page;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import cn.minyi.domain.followup.CaseStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class MessageBundleTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/intake/templates");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[}(]");

	private static final Pattern IN_CODE = Pattern
		.compile("\"((?:mistake|notice|sms|form|receipt|status|box|format|error|site|page)\\.[a-z0-9.-]*[a-z0-9])\"");

	@Test
	void hasEverySentenceInBothLanguages() throws IOException {
		assertThat(keys("messages_en.properties")).isEqualTo(keys("messages.properties"));
	}

	@Test
	void hasThePlaceholdersInBothLanguages() throws IOException {
		Properties chinese = bundle("messages.properties");
		Properties english = bundle("messages_en.properties");
		assertThat(chinese.stringPropertyNames())
			.allSatisfy((key) -> assertThat(placeholders(english.getProperty(key))).as(key)
				.isEqualTo(placeholders(chinese.getProperty(key))));
	}

	@Test
	void hasEverySentenceThatATemplateSays() throws IOException {
		Set<String> said = found(TEMPLATES, ".html", IN_TEMPLATE);
		assertThat(said).hasSizeGreaterThan(50);
		assertThat(keys("messages.properties")).containsAll(said);
	}

	@Test
	void hasEverySentenceThatTheCodeSays() throws IOException {
		Set<String> said = found(Path.of("src/main/java"), ".java", IN_CODE);
		// Parts of keys that are put together.
		said.removeAll(Set.of("status.step", "status.rating", "box.template"));
		assertThat(said).hasSizeGreaterThan(30);
		assertThat(keys("messages.properties")).containsAll(said);
	}

	@ParameterizedTest
	@EnumSource
	void saysWhatEveryStepMeans(CaseStatus status) throws IOException {
		String key = "status.step." + status.code();
		assertThat(keys("messages.properties")).contains(key, key + ".meaning");
	}

	@Test
	void callsTheStepsAsStaffDoes() {
		for (CaseStatus status : CaseStatus.values()) {
			assertThat(
					TestSentences.source().getMessage("status.step." + status.code(), null, Locale.SIMPLIFIED_CHINESE))
				.isEqualTo(status.title());
		}
	}

	@Test
	void writesNothingIntoAPageUnescaped() throws IOException {
		try (Stream<Path> templates = Files.walk(TEMPLATES)) {
			assertThat(templates.filter((file) -> file.toString().endsWith(".html"))).hasSizeGreaterThan(5)
				.allSatisfy((file) -> assertThat(Files.readString(file))
					.doesNotContain("utext", "[(", "style=", "onclick=", "<style")
					.doesNotContainPattern("<script(?![^>]*th:src)"));
		}
	}

	private static Set<String> placeholders(String sentence) {
		return matches(sentence, Pattern.compile("\\{([0-9])\\}"));
	}

	private static Set<String> found(Path directory, String suffix, Pattern pattern) throws IOException {
		Set<String> found = new TreeSet<>();
		try (Stream<Path> files = Files.walk(directory)) {
			for (Path file : files.filter((each) -> each.toString().endsWith(suffix)).toList()) {
				found.addAll(matches(Files.readString(file), pattern));
			}
		}
		return found;
	}

	private static Set<String> matches(String text, Pattern pattern) {
		Set<String> found = new TreeSet<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			found.add(matcher.group(1));
		}
		return found;
	}

	private static Set<String> keys(String file) throws IOException {
		return new TreeSet<>(bundle(file).stringPropertyNames());
	}

	private static Properties bundle(String file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = new InputStreamReader(MessageBundleTests.class.getResourceAsStream("/intake/" + file),
				StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}

}
