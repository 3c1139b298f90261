package cn.minyi.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/**
 * The configuration directory of a node that is alone in its cluster and serves one
 * machine. It is written anew at each start.
 */
final class ElasticsearchSettings {

	/** Heap of the node, for example {@code 512m} or {@code 1g}. */
	static final String HEAP_PROPERTY = "minyi.elasticsearch.heap";

	static final String HEAP_VARIABLE = "MINYI_ELASTICSEARCH_HEAP";

	private ElasticsearchSettings() {
	}

	static void write(Path dir, Path home, int port) throws IOException {
		Path config = dir.resolve("config");
		Files.createDirectories(config.resolve("jvm.options.d"));
		for (String kept : List.of("jvm.options", "log4j2.properties")) {
			Files.copy(home.resolve("config").resolve(kept), config.resolve(kept), StandardCopyOption.REPLACE_EXISTING);
		}
		Files.writeString(config.resolve("elasticsearch.yml"), settings(dir, port), StandardCharsets.UTF_8);
		Files.writeString(config.resolve("jvm.options.d/minyi.options"), jvmOptions(), StandardCharsets.UTF_8);
	}

	/**
	 * Free space is watched in bytes: with the default, percentages, a big disk that is
	 * nine tenths full would make every index read-only. The node has no ingest module,
	 * so there is no database of places to switch off.
	 */
	private static String settings(Path dir, int port) {
		return """
				cluster.name: minyi
				node.name: minyi
				path.data: %s
				path.logs: %s
				discovery.type: single-node
				network.host: 127.0.0.1
				http.port: %d
				transport.port: 0
				node.portsfile: true
				xpack.security.enabled: false
				action.auto_create_index: false
				cluster.routing.allocation.disk.watermark.low: 400mb
				cluster.routing.allocation.disk.watermark.high: 300mb
				cluster.routing.allocation.disk.watermark.flood_stage: 200mb
				""".formatted(quoted(dir.resolve("data")), quoted(dir.resolve("logs")), port);
	}

	private static String jvmOptions() {
		String heap = Objects.requireNonNullElse(System.getProperty(HEAP_PROPERTY),
				Objects.requireNonNullElse(System.getenv(HEAP_VARIABLE), "512m"));
		return """
				-Xms%s
				-Xmx%s
				# No garbage collector log: it would take up to 2 GB.
				-Xlog:disable
				-Xlog:all=warning:stderr:utctime,level,tags
				""".formatted(heap, heap);
	}

	private static String quoted(Path path) {
		return "'" + path.toString().replace("'", "''") + "'";
	}

}
