package cn.minyi.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A real Elasticsearch node as a child process, for one machine. It listens on the
 * loopback interface only, without passwords, and keeps its data in a directory. It never
 * outlives this JVM for long: a pipe ends it when the JVM is gone, and the next start
 * ends whatever is left. It is the minimal server (no scripts, no reindex, and
 * {@code GET /} is answered with 405).
 */
public final class LocalElasticsearch implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration POLL = Duration.ofMillis(200);

	private final DirectoryLock lock;

	private final NodeProcess process;

	private final String url;

	private LocalElasticsearch(DirectoryLock lock, NodeProcess process, String url) {
		this.lock = lock;
		this.process = process;
		this.url = url;
	}

	/**
	 * Starts the node and returns when it answers. The first start in a directory unpacks
	 * the program there. An interrupt gives the start up and ends the node.
	 * @param dir where program, configuration, logs and data are kept; made when missing
	 * @param port the HTTP port; 0 for any free one
	 * @return the running node; close it to stop it
	 * @throws ServerNotStartedException when it cannot run, with a sentence that says
	 * what to do; a {@link PortTakenException} when the port is the reason
	 */
	public static LocalElasticsearch start(Path dir, int port) {
		Path root = dir.toAbsolutePath().normalize();
		try {
			DirectoryLock lock = DirectoryLock.take("Elasticsearch", root);
			try {
				return start(root, port, lock);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (IOException ex) {
			throw new ServerNotStartedException(
					"Elasticsearch 无法在目录 %s 启动：%s。请检查磁盘空间和目录权限。".formatted(root, ex.getMessage()), ex);
		}
	}

	private static LocalElasticsearch start(Path dir, int port, DirectoryLock lock) throws IOException {
		Path home = Distribution.unpackInto(dir);
		Leftovers leftovers = new Leftovers(dir, home);
		leftovers.end();
		if (port != 0) {
			LoopbackPort.requireFree("Elasticsearch", port);
		}
		ElasticsearchSettings.write(dir, home, port);
		Files.deleteIfExists(portsFile(dir));
		NodeProcess process = NodeProcess.start(dir, home, leftovers);
		try {
			return new LocalElasticsearch(lock, process, awaitReady(dir, process));
		}
		catch (IOException | RuntimeException ex) {
			// Interrupted or not, the node must be gone before this returns.
			boolean interrupted = Thread.interrupted();
			process.stop();
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
			// The node takes its port last of all, long after it was found free.
			if (port != 0 && !interrupted && !LoopbackPort.isFree(port)) {
				throw new PortTakenException("Elasticsearch", port, ex);
			}
			throw ex;
		}
	}

	/**
	 * Where clients connect.
	 * @return for example {@code http://127.0.0.1:9200}, without a slash at the end
	 */
	public String url() {
		return this.url;
	}

	/**
	 * Tells whether the node's processes still run. A node may die by itself, for example
	 * when the system is out of memory; it is not started again by this class.
	 * @return false after the node has ended
	 */
	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Stops the node and all its processes and waits until they are gone. May be called
	 * twice.
	 */
	@Override
	public void close() {
		try (this.lock) {
			this.process.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Elasticsearch did not stop in order", ex);
		}
	}

	private static String awaitReady(Path dir, NodeProcess process) throws IOException {
		HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
		long end = System.nanoTime() + PATIENCE.toNanos();
		try {
			while (System.nanoTime() < end) {
				if (!process.isAlive()) {
					throw new ServerNotStartedException("Elasticsearch 启动后自行退出。它最后的输出是：%n%s%n完整输出见 %s。"
						.formatted(process.lastWords(), process.console()));
				}
				process.remember();
				if (Files.exists(portsFile(dir))) {
					String url = url(dir);
					if (isReady(client, url)) {
						return url;
					}
				}
				Thread.sleep(POLL.toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ServerNotStartedException("Elasticsearch 的启动被中断。", ex);
		}
		throw new ServerNotStartedException(
				"Elasticsearch 在 %d 秒内没有就绪。请查看它的输出 %s。".formatted(PATIENCE.toSeconds(), process.console()));
	}

	/**
	 * Ready means that the shards of an earlier run are there again. The request itself
	 * waits for that.
	 */
	private static boolean isReady(HttpClient client, String url) throws InterruptedException {
		HttpRequest health = HttpRequest
			.newBuilder(URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=30s"))
			.timeout(Duration.ofSeconds(40))
			.build();
		try {
			return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * The node writes the addresses that it has bound into this file, one a line.
	 */
	private static Path portsFile(Path dir) {
		return dir.resolve("logs/http.ports");
	}

	private static String url(Path dir) throws IOException {
		return "http://" + Files.readAllLines(portsFile(dir), StandardCharsets.UTF_8).get(0);
	}

}
