package cn.minyi.servers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

/**
 * The processes of one Elasticsearch node: a shell that holds a pipe from this JVM, the
 * launcher below it and the server below that. The shell ends the others when the pipe
 * closes, so they go when this JVM goes, even by {@code kill -9}.
 */
final class NodeProcess {

	private static final Duration ORDERLY = Duration.ofSeconds(30);

	private static final Duration FORCED = Duration.ofSeconds(10);

	private static final int LAST_LINES = 15;

	private final Process shell;

	private final Path console;

	private final Leftovers leftovers;

	private NodeProcess(Process shell, Path console, Leftovers leftovers) {
		this.shell = shell;
		this.console = console;
		this.leftovers = leftovers;
	}

	static NodeProcess start(Path dir, Path home, Leftovers leftovers) throws IOException {
		Path console = dir.resolve("logs/console.log");
		Files.createDirectories(console.getParent());
		Files.createDirectories(dir.resolve("tmp"));
		List<String> command = new ArrayList<>(List.of("sh", "-c", script(), "keep-node"));
		command.addAll(asUser(dir));
		command.add(home.resolve("bin/elasticsearch").toString());
		ProcessBuilder builder = new ProcessBuilder(command).directory(dir.toFile())
			.redirectErrorStream(true)
			.redirectOutput(console.toFile());
		Map<String, String> environment = builder.environment();
		// Options meant for this JVM are not meant for the node.
		environment.keySet().removeAll(List.of("JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "ES_JAVA_OPTS"));
		environment.keySet().remove("JAVA_HOME");
		environment.put("ES_JAVA_HOME", System.getProperty("java.home"));
		environment.put("ES_PATH_CONF", dir.resolve("config").toString());
		environment.put("ES_TMPDIR", dir.resolve("tmp").toString());
		NodeProcess node = new NodeProcess(builder.start(), console, leftovers);
		node.remember();
		return node;
	}

	boolean isAlive() {
		return this.shell.isAlive();
	}

	/**
	 * Writes the processes down as they are now; to be repeated while the node starts.
	 */
	void remember() throws IOException {
		this.leftovers.remember(this.shell.toHandle());
	}

	/**
	 * Ends the node: asked to first, forced after a while. May be called twice.
	 */
	void stop() throws IOException {
		List<ProcessHandle> all = Stream.concat(Stream.of(this.shell.toHandle()), this.shell.descendants()).toList();
		this.shell.getOutputStream().close();
		if (!Leftovers.gone(all, ORDERLY)) {
			Stream.concat(all.stream(), this.shell.descendants()).forEach(ProcessHandle::destroyForcibly);
			Leftovers.gone(all, FORCED);
		}
		this.leftovers.forget();
	}

	/**
	 * What the node said last, for the person who has to find out why it ended.
	 */
	String lastWords() throws IOException {
		List<String> lines = Files.readAllLines(this.console, StandardCharsets.UTF_8);
		return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
	}

	Path console() {
		return this.console;
	}

	/**
	 * The node refuses to run as root: then it runs in a user namespace in which this
	 * user has an ordinary number.
	 */
	private static List<String> asUser(Path dir) throws IOException {
		if (new UnixSystem().getUid() != 0) {
			return List.of();
		}
		List<String> unshare = List.of("unshare", "-U", "--map-user=1000", "--map-group=1000");
		if (!succeeds(Stream.concat(unshare.stream(), Stream.of("true")).toList())) {
			throw new ServerNotStartedException("Elasticsearch 不能以 root 身份运行，而本机又不允许用 unshare 为它换一个身份。"
					+ "请改用普通用户运行本程序（数据目录 %s 要归该用户所有）。".formatted(dir));
		}
		return unshare;
	}

	private static boolean succeeds(List<String> command) throws IOException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (IOException ex) {
			// There is no such program.
			return false;
		}
	}

	private static String script() throws IOException {
		try (InputStream in = Objects.requireNonNull(NodeProcess.class.getResourceAsStream("keep-node.sh"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
