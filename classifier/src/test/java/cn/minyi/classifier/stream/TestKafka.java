package cn.minyi.classifier.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.minyi.servers.LocalKafka;

/**
 * The broker that all tests of this JVM share, with its data below target.
 */
final class TestKafka {

	private static final LocalKafka RUNNING = start();

	private TestKafka() {
	}

	static String address() {
		return RUNNING.bootstrapServers();
	}

	private static LocalKafka start() {
		try {
			Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-servers")),
					"kafka");
			LocalKafka kafka = LocalKafka.start(directory, 0);
			Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
			return kafka;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
