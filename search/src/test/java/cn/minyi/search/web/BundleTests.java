package cn.minyi.search.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Kind;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.followup.CaseRefusal;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.learning.ModelRefusal;
import cn.minyi.domain.learning.ModelState;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.staff.Role;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BundleTests {

	private static final Path SOURCES = Path.of("src/main");

	private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][a-z0-9.-]*[a-z0-9])[(}]");

	private static final Pattern IN_CODE = Pattern.compile("\"([a-z]+(?:[.-][a-z0-9-]+)*\\.[a-z0-9.-]*[a-z0-9])\"");

	private final Properties chinese = bundle("messages.properties");

	private final Properties english = bundle("messages_en.properties");

	@Test
	void haveTheSameKeys() {
		assertThat(this.english.stringPropertyNames())
			.containsExactlyInAnyOrderElementsOf(this.chinese.stringPropertyNames());
	}

	@Test
	void haveTheSameGapsInBothLanguages() {
		for (String key : this.chinese.stringPropertyNames()) {
			assertThat(gaps(this.english.getProperty(key), Locale.ENGLISH)).as(key)
				.isEqualTo(gaps(this.chinese.getProperty(key), Locale.SIMPLIFIED_CHINESE));
		}
	}

	@Test
	void holdEveryKeyOfTheTemplates() throws IOException {
		Set<String> keys = found(IN_TEMPLATE, "html");
		assertThat(keys).hasSizeGreaterThan(100);
		assertThat(this.chinese.stringPropertyNames()).containsAll(keys);
	}

	@Test
	void holdEveryKeyOfTheCode() throws IOException {
		Set<String> prefixes = this.chinese.stringPropertyNames()
			.stream()
			.map((key) -> key.replaceAll("\\..*", ""))
			.collect(Collectors.toSet());
		Set<String> keys = found(IN_CODE, "java");
		keys.removeIf((key) -> !prefixes.contains(key.replaceAll("\\..*", "")) || key.startsWith("minyi."));
		assertThat(keys).hasSizeGreaterThan(50);
		assertThat(this.chinese.stringPropertyNames()).containsAll(keys);
	}

	@Test
	void nameTheDomainAsTheDomainDoes() {
		same(Category.values(), (category) -> "category." + category.name(), Category::title);
		same(Channel.values(), (channel) -> "channel." + channel.code(), Channel::title);
		same(CaseStatus.values(), (status) -> "status." + status.code(), CaseStatus::title);
		same(Kind.values(), (kind) -> "kind." + kind.code(), Kind::title);
		same(SubjectArea.values(), (area) -> "area." + area.name(), SubjectArea::title);
		same(Rating.values(), (rating) -> "rating." + rating.name(), Rating::title);
		same(NoticeKind.values(), (kind) -> "notice." + kind.name(), NoticeKind::title);
		same(Role.values(), (role) -> "role." + role.name(), Role::title);
	}

	@Test
	void haveASentenceForEveryRefusal() {
		for (CaseRefusal.Reason reason : CaseRefusal.Reason.values()) {
			assertThat(this.chinese).containsKey("refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
	}

	@Test
	void haveASentenceForEveryRefusalOfModelsAndNameTheirStates() {
		for (ModelRefusal.Reason reason : ModelRefusal.Reason.values()) {
			assertThat(this.chinese)
				.containsKey("models.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'));
		}
		same(ModelState.values(), (state) -> "models.state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
				ModelState::title);
	}

	private <T> void same(T[] values, Function<T, String> key, Function<T, String> title) {
		for (T value : values) {
			assertThat(this.chinese.getProperty(key.apply(value))).as(key.apply(value)).isEqualTo(title.apply(value));
		}
	}

	private static int gaps(String text, Locale locale) {
		return text.contains("{") ? new MessageFormat(text, locale).getFormatsByArgumentIndex().length : 0;
	}

	private static Set<String> found(Pattern pattern, String ending) throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Path file : files(ending)) {
			Matcher matcher = pattern.matcher(Files.readString(file, StandardCharsets.UTF_8));
			while (matcher.find()) {
				keys.add(matcher.group(1));
			}
		}
		return keys;
	}

	private static List<Path> files(String ending) throws IOException {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			return files.filter((file) -> file.toString().endsWith("." + ending))
				.filter((file) -> !ending.equals("java")
						|| file.toString().matches(".*/(web|triage|trends|models|balance|opening)/.*"))
				.toList();
		}
	}

	private static Properties bundle(String name) {
		try (InputStream content = BundleTests.class.getResourceAsStream("/search/" + name);
				Reader reader = new InputStreamReader(content, StandardCharsets.UTF_8)) {
			Properties bundle = new Properties();
			bundle.load(reader);
			return bundle;
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
