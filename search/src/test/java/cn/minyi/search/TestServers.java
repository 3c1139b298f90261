package cn.minyi.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

import cn.minyi.servers.LocalElasticsearch;
import cn.minyi.servers.LocalKafka;
import org.slf4j.LoggerFactory;

import org.springframework.util.FileSystemUtils;

/**
 * The broker and the node that all tests of this JVM share, and directories below target.
 */
public final class TestServers {

	// The last that came is the first that goes.
	private static final Deque<AutoCloseable> CLEANUP = new ConcurrentLinkedDeque<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(TestServers::cleanUp));
	}

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
	 * A fresh directory below target, which is deleted at the end.
	 * @param name the beginning of its name
	 * @return it exists
	 */
	public static Path directory(String name) {
		try {
			Path directory = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-servers")),
					name);
			CLEANUP.addFirst(() -> FileSystemUtils.deleteRecursively(directory));
			return directory;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static <T extends AutoCloseable> T untilTheEnd(T server) {
		CLEANUP.addFirst(server);
		return server;
	}

	private static void cleanUp() {
		for (AutoCloseable each : CLEANUP) {
			try {
				each.close();
			}
			catch (Exception ex) {
				LoggerFactory.getLogger(TestServers.class).error("Something is left in target/test-servers", ex);
			}
		}
	}

	private static final class Kafka {

		static final LocalKafka RUNNING = untilTheEnd(LocalKafka.start(directory("kafka"), 0));

	}

	private static final class Elasticsearch {

		static final LocalElasticsearch RUNNING = untilTheEnd(LocalElasticsearch.start(directory("elasticsearch"), 0));

	}

}
