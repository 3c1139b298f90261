package cn.minyi.standalone.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import cn.minyi.servers.LocalElasticsearch;
import cn.minyi.servers.ServerNotStartedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Elasticsearch node, started again on the same port when it dies by itself, for
 * example because the system has run out of memory. Nothing is lost meanwhile: what the
 * index shows is in Kafka.
 */
final class SearchNode implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(SearchNode.class);

	private static final Duration LOOK = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

	private final Path dir;

	private final int port;

	private LocalElasticsearch node;

	private volatile boolean closed;

	private final Thread keeper = new Thread(this::keep, "search-node");

	private SearchNode(Path dir, LocalElasticsearch node) {
		this.dir = dir;
		this.node = node;
		this.port = URI.create(node.url()).getPort();
	}

	static SearchNode start(Path dir, int port) {
		SearchNode started = new SearchNode(dir, LocalElasticsearch.start(dir, port));
		started.keeper.setDaemon(true);
		started.keeper.start();
		return started;
	}

	static String url(int port) {
		return "http://127.0.0.1:" + port;
	}

	String url() {
		return url(this.port);
	}

	/**
	 * Stops the node for good. A restart that is under way is waited for.
	 */
	@Override
	public void close() {
		this.closed = true;
		synchronized (this) {
			notifyAll();
			this.node.close();
		}
	}

	private synchronized void keep() {
		Duration pause = LOOK;
		try {
			while (!this.closed) {
				wait(pause.toMillis());
				if (!this.closed && !this.node.isAlive()) {
					pause = startAgain() ? LOOK : longer(pause);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private boolean startAgain() {
		logger.warn("Elasticsearch 意外退出，正在重新启动。期间仍可收件，检索暂停。");
		try {
			this.node.close();
			this.node = LocalElasticsearch.start(this.dir, this.port);
			logger.warn("Elasticsearch 已恢复。");
			return true;
		}
		catch (ServerNotStartedException ex) {
			logger.warn(ex.getMessage(), ex);
			return false;
		}
	}

	private static Duration longer(Duration pause) {
		Duration twice = pause.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

}
