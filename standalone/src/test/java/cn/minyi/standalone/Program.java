package cn.minyi.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The packaged program, run as people run it.
 */
public final class Program implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(4);

	private static final Path JAR = Path.of("target", "minyi.jar").toAbsolutePath();

	private final Process process;

	private final List<String> lines = new CopyOnWriteArrayList<>();

	private final Thread reader;

	private Program(Process process) {
		this.process = process;
		this.reader = new Thread(this::read, "program-output");
		this.reader.setDaemon(true);
		this.reader.start();
	}

	public static Program start(Map<String, String> environment, String... arguments) throws IOException {
		assertThat(JAR).as("made by mvn package").exists();
		List<String> command = new ArrayList<>(List
			.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g", "-jar", JAR.toString()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command)
			.directory(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "run").toFile())
			.redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("MINYI_"));
		builder.environment().putAll(environment);
		return new Program(builder.start());
	}

	/** Waits for a line; fails at once when the program has ended without it. */
	public void awaitLine(String containing) {
		await().atMost(PATIENCE).until(() -> says(containing) || (!this.process.isAlive() && ended()));
		assertThat(says(containing)).as("a line with “%s” in:%n%s", containing, output()).isTrue();
	}

	public boolean says(String containing) {
		return this.lines.stream().anyMatch((line) -> line.contains(containing));
	}

	public String output() {
		return String.join("\n", this.lines);
	}

	/** All processes that belong to the program, itself included. */
	public List<ProcessHandle> processes() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants()).toList();
	}

	/** Asks the program to stop, as Ctrl-C and a service supervisor do, and waits. */
	public void stop() throws InterruptedException {
		// Process.destroy() would close the output, too.
		this.process.toHandle().destroy();
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended in time").isTrue();
		this.reader.join();
	}

	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	public int awaitExit() throws InterruptedException {
		assertThat(this.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("ended in time").isTrue();
		this.reader.join();
		return this.process.exitValue();
	}

	@Override
	public void close() {
		List<ProcessHandle> all = processes();
		this.process.toHandle().destroy();
		try {
			all.get(0).onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException | ExecutionException | TimeoutException ex) {
			throw new AssertionError("The program does not stop", ex);
		}
		finally {
			all.forEach(ProcessHandle::destroyForcibly);
		}
	}

	private boolean ended() throws InterruptedException {
		this.reader.join();
		return true;
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader(StandardCharsets.UTF_8)) {
			output.lines().forEach(this.lines::add);
		}
		catch (UncheckedIOException | IOException ex) {
			// The program was killed.
		}
	}

}
