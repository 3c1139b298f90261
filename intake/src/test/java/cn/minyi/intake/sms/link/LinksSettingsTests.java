package cn.minyi.intake.sms.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class LinksSettingsTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withUserConfiguration(OnlySettings.class);

	private final Map<String, String> link = new HashMap<>(Map.of("name", "hotline", "protocol", "cmpp30", "host",
			"gateway.example", "port", "7890", "user", "901234", "password", "s3cret", "number", "106573022222"));

	private ApplicationContextRunner with(int index) {
		return this.runner.withPropertyValues(this.link.entrySet()
			.stream()
			.map((each) -> "minyi.sms.links[" + index + "]." + each.getKey() + "=" + each.getValue())
			.toArray(String[]::new));
	}

	@Test
	void connectsToNobodyUnlessAsked() {
		this.runner.run((context) -> assertThat(context.getBean(LinksSettings.class).links()).isEmpty());
	}

	@Test
	void takesALinkAndShowsNoSecret() {
		with(0).run((context) -> {
			LinkSettings settings = context.getBean(LinksSettings.class).links().get(0);
			assertThat(settings.protocol()).isEqualTo(LinkProtocol.CMPP30);
			assertThat(settings.secret()).isEqualTo("s3cret");
			assertThat(settings.window()).isEqualTo(16);
			assertThat(context.getBean(LinksSettings.class).toString()).doesNotContain("s3cret");
		});
	}

	@Test
	void readsThePasswordFromAFile(@TempDir Path dir) throws IOException {
		Path file = Files.writeString(dir.resolve("password"), "s3cret\n");
		this.link.remove("password");
		this.link.put("password-file", file.toString());
		with(0).run((context) -> assertThat(context.getBean(LinksSettings.class).links().get(0).secret())
			.isEqualTo("s3cret"));
	}

	@ParameterizedTest
	@CsvSource({ "name, 热线, lower-case letters", "number, 12345a, service number", "host, '', gateway's host",
			"user, '', SP-Id", "password, '', either password or password-file" })
	void saysWhatIsWrongInBothLanguages(String key, String value, String words) {
		this.link.put(key, value);
		with(0).run((context) -> assertThat(context).hasFailed()
			.getFailure()
			.rootCause()
			.hasMessageContaining(words)
			.hasMessageMatching("(?s).*\\p{IsHan}.*"));
	}

	@Test
	void wantsDifferentNames() {
		this.runner
			.withPropertyValues(IntStream.range(0, 2)
				.boxed()
				.flatMap((index) -> this.link.entrySet()
					.stream()
					.map((each) -> "minyi.sms.links[" + index + "]." + each.getKey() + "=" + each.getValue()))
				.toArray(String[]::new))
			.run((context) -> assertThat(context).hasFailed()
				.getFailure()
				.rootCause()
				.hasMessageContaining("同名")
				.hasMessageContaining("same name"));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(LinksSettings.class)
	static class OnlySettings {

	}

}
