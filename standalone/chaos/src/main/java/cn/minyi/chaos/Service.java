package cn.minyi.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A part of the service in a process of its own, started again a moment after it ends, as
 * a supervisor of services does.
 */
final class Service implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final long RESTART_PAUSE_MILLIS = 1_000;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final String name;

	private final List<String> command;

	private final Map<String, String> environment;

	private final Path directory;

	private final @Nullable URI health;

	private @Nullable Process process;

	private boolean stopped;

	private int starts;

	Service(String name, List<String> command, Map<String, String> environment, Path directory, @Nullable URI health) {
		this.name = name;
		this.command = command;
		this.environment = environment;
		this.directory = directory;
		this.health = health;
	}

	/**
	 * A program of this class path or a jar, run by the Java that runs this.
	 */
	static List<String> java(String heap, String... arguments) {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap));
		command.addAll(List.of(arguments));
		return command;
	}

	String name() {
		return this.name;
	}

	/** Starts the process and keeps it running until it is closed. */
	void start() throws IOException {
		Files.createDirectories(this.directory);
		launch();
		Thread supervisor = new Thread(this::supervise, "supervise-" + this.name);
		supervisor.setDaemon(true);
		supervisor.start();
	}

	private synchronized void launch() throws IOException {
		if (this.stopped) {
			return;
		}
		ProcessBuilder builder = new ProcessBuilder(this.command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
		builder.environment().keySet().removeIf((key) -> key.startsWith("MINYI_"));
		builder.environment().putAll(this.environment);
		this.process = builder.start();
		this.starts++;
	}

	private void supervise() {
		try {
			while (true) {
				Process watched = current();
				if (watched == null) {
					return;
				}
				watched.waitFor();
				Thread.sleep(RESTART_PAUSE_MILLIS);
				launch();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			throw new IllegalStateException("cannot start " + this.name + " again", ex);
		}
	}

	private synchronized @Nullable Process current() {
		return this.stopped ? null : this.process;
	}

	Path log() {
		return this.directory.resolve(this.name + ".log");
	}

	/** How often the process was started. */
	synchronized int starts() {
		return this.starts;
	}

	/** Waits until the service says that it is ready. */
	void awaitReady() throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!isReady()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(this.name + " is not ready, see " + log());
			}
			Thread.sleep(200);
		}
	}

	private boolean isReady() throws InterruptedException {
		try {
			if (this.health == null) {
				return Files.exists(log())
						&& Files.readString(log()).lines().filter("READY"::equals).count() >= starts();
			}
			return this.http
				.send(HttpRequest.newBuilder(this.health).timeout(Duration.ofSeconds(5)).build(),
						HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** As {@code kill -9} does, for the process and all it has started. */
	void kill() {
		processes().forEach(ProcessHandle::destroyForcibly);
	}

	/** Stops the process as {@code kill -STOP} does: it keeps its connections. */
	void freeze() throws IOException, InterruptedException {
		signal("-STOP");
	}

	/** Lets a frozen process go on. */
	void thaw() throws IOException, InterruptedException {
		signal("-CONT");
	}

	private void signal(String signal) throws IOException, InterruptedException {
		List<String> kill = new ArrayList<>(List.of("kill", signal));
		processes().forEach((each) -> kill.add(String.valueOf(each.pid())));
		new ProcessBuilder(kill).inheritIO().start().waitFor();
	}

	private synchronized List<ProcessHandle> processes() {
		return (this.process != null)
				? Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants()).toList() : List.of();
	}

	@Override
	public void close() {
		Process last;
		List<ProcessHandle> all;
		synchronized (this) {
			this.stopped = true;
			last = this.process;
			all = processes();
		}
		if (last != null) {
			try {
				last.destroy();
				last.waitFor(20, TimeUnit.SECONDS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
			all.forEach(ProcessHandle::destroyForcibly);
		}
	}

}
