package cn.minyi.search;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The staff's application: projects the topics into Elasticsearch and serves triage,
 * follow-up and trends.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class SearchApplication {

	/**
	 * Prepares the application with its own configuration file {@code search.yaml}, so
	 * that it can share a class path with other applications.
	 * @return to be run
	 */
	public static SpringApplicationBuilder builder() {
		return new SpringApplicationBuilder(SearchApplication.class).properties("spring.config.name=search");
	}

	/**
	 * Starts it alone.
	 * @param args options of Spring Boot
	 */
	public static void main(String[] args) {
		builder().run(args);
	}

}
