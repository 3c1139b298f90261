package cn.minyi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.minyi.servers.LocalElasticsearch;
import cn.minyi.servers.LocalKafka;

/**
 * The broker and the node that all tests of this JVM share, and directories below target.
 */
public final class TestServers {

	private TestServers() {
	}

	/**
	 * The broker's address.
	 * @return for {@code bootstrap.servers}
	 */
	public static String kafka() {
		return Kafka.RUNNING.bootstrapServers();
	}

	/**
	 * The node's address.
	 * @return a URL
	 */
	public static String elasticsearch() {
		return Elasticsearch.RUNNING.url();
	}

	/**
	 * A fresh directory below target.
	 * @param name the beginning of its name
	 * @return it exists
	 */
	public static Path directory(String name) {
		try {
			return Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-servers")), name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T extends AutoCloseable> T untilTheEnd(T server) {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> {
			try {
				server.close();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		}));
		return server;
	}

	private static final class Kafka {

		static final LocalKafka RUNNING = untilTheEnd(LocalKafka.start(directory("kafka"), 0));

	}

	private static final class Elasticsearch {

		static final LocalElasticsearch RUNNING = untilTheEnd(LocalElasticsearch.start(directory("elasticsearch"), 0));

	}

}
