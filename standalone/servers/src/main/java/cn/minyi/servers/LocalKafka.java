package cn.minyi.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
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

	private final DirectoryLock lock;

	private final KafkaRaftServer server;

	private final int port;

	private LocalKafka(DirectoryLock lock, KafkaRaftServer server, int port) {
		this.lock = lock;
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts the broker as {@link #start(Path, int, Consumer)} does; nobody is told when
	 * it gives up.
	 * @param dir where the data is kept; made when missing
	 * @param port the port for clients; 0 for any free one
	 * @return the running broker; close it to stop it
	 * @throws ServerNotStartedException when it cannot run, with a sentence that says
	 * what to do
	 */
	public static LocalKafka start(Path dir, int port) {
		return start(dir, port, (sentence) -> {
		});
	}

	/**
	 * Starts the broker and returns when it serves clients. When it cannot go on later,
	 * because the disk is full or broken, it ends the whole JVM at once, without shutdown
	 * hooks: Kafka does so, and nothing that was acknowledged is lost by it.
	 * @param dir where the data is kept; made when missing
	 * @param port the port for clients; 0 for any free one
	 * @param lastWords told, with a sentence for the person at the console, right before
	 * the JVM ends
	 * @return the running broker; close it to stop it
	 * @throws ServerNotStartedException when it cannot run, with a sentence that says
	 * what to do; a {@link PortTakenException} when the port is the reason
	 */
	public static LocalKafka start(Path dir, int port, Consumer<String> lastWords) {
		if (port != 0) {
			LoopbackPort.requireFree("Kafka", port);
		}
		Path home = dir.toAbsolutePath().normalize();
		Exit.setHaltProcedure((status, message) -> {
			lastWords.accept("Kafka 无法继续读写目录 %s：磁盘已满或者损坏。程序已停止；已确认的来件都在，处理好磁盘后重新启动即可。".formatted(home));
			Runtime.getRuntime().halt(status);
		});
		try {
			DirectoryLock lock = DirectoryLock.take("Kafka", home);
			try {
				format(home);
				return start(home, port, lock);
			}
			catch (IOException | RuntimeException ex) {
				lock.close();
				throw ex;
			}
		}
		catch (ServerNotStartedException ex) {
			throw ex;
		}
		// Kafka throws runtime exceptions of many kinds.
		catch (IOException | RuntimeException ex) {
			throw new ServerNotStartedException("Kafka 无法在目录 %s 启动：%s。请检查磁盘空间和目录权限。".formatted(home, ex.getMessage()),
					ex);
		}
	}

	private static LocalKafka start(Path home, int port, DirectoryLock lock) {
		for (int attempt = 1;; attempt++) {
			int chosen = (port != 0) ? port : LoopbackPort.anyFree();
			try {
				return new LocalKafka(lock, started(config(home, chosen)), chosen);
			}
			catch (RuntimeException ex) {
				if (!isTakenPort(ex)) {
					throw ex;
				}
				if (port != 0 || attempt == ATTEMPTS) {
					throw new PortTakenException("Kafka", chosen, ex);
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
		try {
			this.lock.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The lock of the directory was not given back", ex);
		}
	}

	private static KafkaConfig config(Path dir, int port) {
		int controllerPort = LoopbackPort.anyFree();
		while (controllerPort == port) {
			controllerPort = LoopbackPort.anyFree();
		}
		Map<String, String> settings = KafkaSettings.of(dir, port, controllerPort);
		return new KafkaConfig(settings, false);
	}

	private static void format(Path dir) throws IOException {
		if (Files.exists(dir.resolve("meta.properties"))) {
			return;
		}
		Formatter formatter = new Formatter().setClusterId(Uuid.randomUuid().toString())
			.setNodeId(KafkaSettings.NODE_ID)
			.setDirectories(Set.of(dir.toString()))
			.setMetadataLogDirectory(dir.toString())
			.setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
			.setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
		// The method throws whatever it likes; a task gives it as one kind.
		FutureTask<Void> task = new FutureTask<>(() -> {
			formatter.run();
			return null;
		});
		task.run();
		try {
			task.get();
		}
		catch (ExecutionException ex) {
			throw new IOException(String.valueOf(ex.getCause().getMessage()), ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
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
			if (cause instanceof BindException) {
				return true;
			}
		}
		return false;
	}

}
