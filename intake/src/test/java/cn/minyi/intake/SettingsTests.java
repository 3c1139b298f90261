package cn.minyi.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	@Test
	void usesTheShippedUnitsWithoutAFile() {
		run(Map.of("MINYI_UNITS", ""), (context) -> {
			InstanceSettings settings = context.getBean(InstanceSettings.class);
			assertThat(new InstanceConfiguration().unitDirectory(settings).all()).isNotEmpty();
		});
	}

	@Test
	void readsTheDirectory() {
		run(Map.of("MINYI_DATA", "/srv/minyi"), (context) -> assertThat(context.getBean(InstanceSettings.class).data())
			.isEqualTo(Path.of("/srv/minyi")));
	}

	// The variables that name the servers look like whole groups of settings.
	@Test
	void isNotMistakenAboutTheVariablesOfServers() {
		run(Map.of("MINYI_KAFKA", "kafka:9092", "MINYI_ELASTICSEARCH", "http://es:9200"), (context) -> {
			assertThat(bean(context, "submission.TopicSettings")).hasFieldOrPropertyWithValue("partitions", 6);
			assertThat(bean(context, "status.ElasticsearchSettings")).hasFieldOrPropertyWithValue("url",
					URI.create("http://es:9200"));
			assertThat(context.getEnvironment().getProperty("spring.kafka.bootstrap-servers")).isEqualTo("kafka:9092");
		});
	}

	@ParameterizedTest
	@CsvSource({ "sms.SmsSettings, plainSecret, MINYI_SMS_PLAIN_SECRET",
			"access.AccessSettings, adminPassword, MINYI_ADMIN_PASSWORD",
			"mail.MailSettings, password, MINYI_MAIL_PASSWORD" })
	void showsNoSecretWhenPrinted(String type, String name, String variable) {
		run(Map.of(variable, "s3cret"), (context) -> {
			assertThat(bean(context, type)).hasFieldOrPropertyWithValue(name, "s3cret");
			assertThat(bean(context, type).toString()).doesNotContain("s3cret");
		});
	}

	@Test
	void startsWithoutMail() {
		run(Map.of(), (context) -> assertThat(bean(context, "mail.MailSettings")).hasFieldOrPropertyWithValue("enabled",
				false));
	}

	private static Object bean(AssertableApplicationContext context, String type) throws ClassNotFoundException {
		return context.getBean(Class.forName("cn.minyi.intake." + type));
	}

	private static void run(Map<String, Object> variables, ThrowingConsumer check) {
		new ApplicationContextRunner().withUserConfiguration(OnlySettings.class)
			.withPropertyValues("spring.config.name=intake")
			.withInitializer((context) -> context.getEnvironment()
				.getPropertySources()
				.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
								variables)))
			.withInitializer(new ConfigDataApplicationContextInitializer())
			.run((context) -> {
				assertThat(context).hasNotFailed();
				check.accept(context);
			});
	}

	private interface ThrowingConsumer {

		void accept(AssertableApplicationContext context) throws Exception;

	}

	@Configuration(proxyBeanMethods = false)
	@ConfigurationPropertiesScan("cn.minyi.intake")
	static class OnlySettings {

	}

}
