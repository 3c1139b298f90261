package cn.minyi.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The processes of a node, remembered in a file, so that the next start can end those
 * that a crash has left behind. A process is ended only if its number, its start time and
 * its command line all say that it is a node of this directory.
 */
final class Leftovers {

	private static final Logger logger = LoggerFactory.getLogger(Leftovers.class);

	/**
	 * Start times are computed from the clock and may differ a little between readings.
	 */
	private static final Duration CLOCK_STEP = Duration.ofSeconds(5);

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final Path file;

	private final Path home;

	Leftovers(Path dir, Path home) {
		this.file = dir.resolve("processes");
		this.home = home;
	}

	/**
	 * Writes down a process and all its descendants.
	 */
	void remember(ProcessHandle root) throws IOException {
		List<String> lines = Stream.concat(Stream.of(root), root.descendants())
			.map((process) -> process.pid() + " " + startOf(process).toEpochMilli())
			.toList();
		Files.write(this.file, lines, StandardCharsets.UTF_8);
	}

	void forget() throws IOException {
		Files.deleteIfExists(this.file);
	}

	/**
	 * Ends what an earlier run has left and waits until it is gone.
	 */
	void end() throws IOException {
		List<ProcessHandle> left = alive();
		if (!left.isEmpty()) {
			logger.info("Ending {} processes that an earlier run has left", left.size());
			left.forEach(ProcessHandle::destroy);
			if (!gone(left, PATIENCE)) {
				left.forEach(ProcessHandle::destroyForcibly);
				gone(left, PATIENCE);
			}
		}
		forget();
	}

	private List<ProcessHandle> alive() throws IOException {
		List<ProcessHandle> left = new ArrayList<>();
		try {
			for (String line : Files.readAllLines(this.file, StandardCharsets.UTF_8)) {
				String[] parts = line.split(" ");
				Instant start = Instant.ofEpochMilli(Long.parseLong(parts[1]));
				ProcessHandle.of(Long.parseLong(parts[0]))
					.filter((process) -> startOf(process).minus(CLOCK_STEP).isBefore(start)
							&& startOf(process).plus(CLOCK_STEP).isAfter(start) && isOurs(process))
					.ifPresent(left::add);
			}
		}
		catch (NoSuchFileException ex) {
			// Nothing was left.
		}
		catch (NumberFormatException | ArrayIndexOutOfBoundsException ex) {
			logger.warn("The list of processes is cut off and ignored: {}", this.file);
		}
		return left;
	}

	private boolean isOurs(ProcessHandle process) {
		return commandLine(process).contains(this.home.toString());
	}

	private static String commandLine(ProcessHandle process) {
		try {
			// Java gives the first 4096 bytes only, a node's line is longer.
			return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"), StandardCharsets.ISO_8859_1);
		}
		catch (IOException ex) {
			return process.info().commandLine().orElse("");
		}
	}

	private static Instant startOf(ProcessHandle process) {
		return process.info().startInstant().orElse(Instant.EPOCH);
	}

	static boolean gone(List<ProcessHandle> processes, Duration patience) {
		CompletableFuture<?>[] ends = processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new);
		try {
			CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return true;
		}
		catch (TimeoutException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
