package cn.minyi.classifier;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Classifies every submission that arrives in Kafka.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ClassifierApplication {

	/**
	 * Prepares the application with its own configuration file {@code classifier.yaml},
	 * so that it can share a class path with other applications.
	 * @return to be run
	 */
	public static SpringApplicationBuilder builder() {
		return new SpringApplicationBuilder(ClassifierApplication.class).properties("spring.config.name=classifier");
	}

	/**
	 * Starts it alone.
	 * @param args options of Spring Boot
	 */
	public static void main(String[] args) {
		builder().run(args);
	}

}
