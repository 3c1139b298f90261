package cn.minyi.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this JVM, for one
 * machine. It listens on the loopback interface only and keeps its data in a directory,
 * so that the next start, on whatever port, finds every topic and offset again. Each
 * batch is flushed to disk before it is acknowledged; a crash loses nothing that was.
 */
public final class LocalKafka implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(LocalKafka.class);

	/** A chosen free port may be taken by somebody else before the broker binds it. */
	private static final int ATTEMPTS = 3;

	private final KafkaRaftServer server;

	private final int port;

	private LocalKafka(KafkaRaftServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts the broker and returns when it serves clients.
	 * @param dir where the data is kept; made when missing
	 * @param port the port for clients; 0 for any free one
	 * @return the running broker; close it to stop it
	 * @throws ServerNotStartedException when it cannot run, with a sentence that says
	 * what to do
	 */
	public static LocalKafka start(Path dir, int port) {
		if (port != 0) {
			LoopbackPort.requireFree("Kafka", port);
		}
		Path home = dir.toAbsolutePath().normalize();
		for (int attempt = 1;; attempt++) {
			int chosen = (port != 0) ? port : LoopbackPort.anyFree();
			KafkaConfig config = config(home, chosen);
			try {
				format(home, config);
				return new LocalKafka(started(config), chosen);
			}
			catch (IOException ex) {
				throw refused(home, ex);
			}
			catch (KafkaException ex) {
				if (attempt == ATTEMPTS || !isTakenPort(ex)) {
					throw refused(home, ex);
				}
				logger.info("A chosen port was taken meanwhile, trying another", ex);
			}
		}
	}

	/**
	 * Where clients connect.
	 * @return host and port, for {@code bootstrap.servers}
	 */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Stops the broker in order and waits until it has stopped. May be called twice.
	 */
	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

	private static KafkaConfig config(Path dir, int port) {
		int controllerPort = LoopbackPort.anyFree();
		while (controllerPort == port) {
			controllerPort = LoopbackPort.anyFree();
		}
		Map<String, String> settings = KafkaSettings.of(dir, port, controllerPort);
		return new KafkaConfig(settings, false);
	}

	private static void format(Path dir, KafkaConfig config) throws IOException {
		Files.createDirectories(dir);
		if (Files.exists(dir.resolve("meta.properties"))) {
			return;
		}
		Formatter formatter = new Formatter().setClusterId(Uuid.randomUuid().toString())
			.setNodeId(KafkaSettings.NODE_ID)
			.setDirectories(Set.of(dir.toString()))
			.setMetadataLogDirectory(dir.toString())
			.setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		try {
			formatter.run();
		}
		catch (IOException | RuntimeException ex) {
			throw ex;
		}
		// The method declares no narrower type.
		catch (Exception ex) {
			throw new KafkaException("The directory could not be formatted", ex);
		}
	}

	private static KafkaRaftServer started(KafkaConfig config) {
		KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
		try {
			server.startup();
			return server;
		}
		catch (RuntimeException ex) {
			server.shutdown();
			throw ex;
		}
	}

	private static boolean isTakenPort(Throwable problem) {
		for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
			if (cause instanceof java.net.BindException) {
				return true;
			}
		}
		return false;
	}

	private static ServerNotStartedException refused(Path dir, Throwable problem) {
		String what = problem.getMessage();
		return new ServerNotStartedException(
				"Kafka 无法在目录 %s 启动:%s。请检查磁盘空间、目录权限,以及是否有另一个程序正在使用该目录。".formatted(dir, what), problem);
	}

}
