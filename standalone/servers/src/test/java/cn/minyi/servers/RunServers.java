package cn.minyi.servers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A program of its own that runs both servers in a directory until it is killed. It says
 * where they are, one address a line.
 */
final class RunServers {

	private RunServers() {
	}

	public static void main(String[] args) throws IOException {
		Path dir = Path.of(args[0]);
		LocalKafka kafka = LocalKafka.start(dir.resolve("kafka"), 0);
		LocalElasticsearch elasticsearch = LocalElasticsearch.start(dir.resolve("elasticsearch"), 0);
		System.out.println("READY " + kafka.bootstrapServers() + " " + elasticsearch.url());
		// Until it is killed.
		System.in.read();
	}

}
