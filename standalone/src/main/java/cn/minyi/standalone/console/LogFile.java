package cn.minyi.standalone.console;

import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Sends the logs of all applications and servers to one rolling file, as ECS JSON. The
 * console gets the service's own warnings only, one line each.
 */
public final class LogFile {

	private static final Logger logger = LoggerFactory.getLogger(LogFile.class);

	private static final String CONFIGURATION = "/cn/minyi/standalone/console/serve-logback.xml";

	private LogFile() {
	}

	/**
	 * To be called once, before any application starts.
	 * @param directory of the log files; made when missing
	 * @return the file that is being written
	 */
	public static Path open(Path directory) {
		// Three applications must not configure one logging system three times.
		System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
		SLF4JBridgeHandler.removeHandlersForRootLogger();
		SLF4JBridgeHandler.install();
		Path file = directory.resolve("minyi.log");
		LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
		context.reset();
		context.putProperty("minyi.log", file.toString());
		context.putObject(Environment.class.getName(), environment());
		JoranConfigurator configurator = new JoranConfigurator();
		configurator.setContext(context);
		try {
			URL configuration = LogFile.class.getResource(CONFIGURATION);
			configurator.doConfigure(Objects.requireNonNull(configuration));
		}
		catch (JoranException ex) {
			throw new IllegalStateException("The shipped logging configuration is broken", ex);
		}
		Thread.setDefaultUncaughtExceptionHandler(
				(thread, problem) -> logger.error("The thread {} ended", thread.getName(), problem));
		return file;
	}

	/** Spring Boot's encoder asks an environment for the name of the service. */
	private static Environment environment() {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("service", Map.of("spring.application.name", "minyi")));
		return environment;
	}

}
