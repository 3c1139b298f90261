package cn.minyi.intake;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.IgnoreTopLevelConverterNotFoundBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	@Test
	void usesTheShippedUnitsWithoutAFile() throws Exception {
		InstanceSettings settings = bind(Map.of("MINYI_UNITS", ""), InstanceSettings.class);
		assertThat(new InstanceConfiguration().unitDirectory(settings).all()).isNotEmpty();
	}

	@Test
	void readsTheDirectory() {
		assertThat(bind(Map.of("MINYI_DATA", "/srv/minyi"), InstanceSettings.class).data())
			.isEqualTo(Path.of("/srv/minyi"));
	}

	// The variables that name the servers look like whole groups of settings.
	@Test
	void isNotMistakenAboutTheVariablesOfServers() throws Exception {
		Map<String, Object> variables = Map.of("MINYI_KAFKA", "kafka:9092", "MINYI_ELASTICSEARCH", "http://es:9200");
		assertThat(bind("minyi.kafka", variables, "cn.minyi.intake.submission.TopicSettings").toString())
			.contains("partitions=6");
		assertThat(bind("minyi.elasticsearch", variables, "cn.minyi.intake.status.ElasticsearchSettings"))
			.extracting("url")
			.isEqualTo(URI.create("http://localhost:9200"));
	}

	private static Object bind(String prefix, Map<String, Object> variables, String type) throws Exception {
		return binder(variables).bindOrCreate(prefix, Bindable.of(Class.forName(type)),
				new IgnoreTopLevelConverterNotFoundBindHandler());
	}

	private static <T> T bind(Map<String, Object> variables, Class<T> type) {
		return binder(variables).bindOrCreate("minyi", Bindable.of(type));
	}

	private static Binder binder(Map<String, Object> variables) {
		MutablePropertySources sources = new MutablePropertySources();
		sources.addLast(new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
				variables));
		return new Binder(ConfigurationPropertySources.from(sources));
	}

}
