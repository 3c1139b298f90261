package cn.minyi.intake;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The application that citizens, gateways and collectors talk to.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class IntakeApplication {

	/**
	 * Starts the intake alone.
	 * @param arguments Spring Boot's
	 */
	public static void main(String[] arguments) {
		builder().run(arguments);
	}

	/**
	 * The application with its own configuration file {@code intake.yaml}, to be started
	 * alone or beside others in one JVM.
	 * @return not yet running
	 */
	public static SpringApplicationBuilder builder() {
		return new SpringApplicationBuilder(IntakeApplication.class).properties("spring.config.name=intake");
	}

}
