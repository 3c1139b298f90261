package cn.minyi.standalone.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the servers of a running instance listen, written down for commands that run
 * beside it: one file each in {@code run} below the data directory, there only while the
 * instance runs.
 */
public final class Addresses {

	private final Path dir;

	private final Path data;

	private Addresses(Path dir, Path data) {
		this.dir = dir;
		this.data = data;
	}

	/**
	 * The addresses of the instance that the environment names.
	 * @return of a running instance or not
	 */
	public static Addresses ofThisInstance() {
		return of(Settings.of(System.getenv()));
	}

	static Addresses of(Settings settings) {
		return new Addresses(settings.data().resolve("run"), settings.data());
	}

	/**
	 * Where the broker listens.
	 * @return host and port, or empty when no instance runs
	 * @throws IOException when the file cannot be read
	 */
	public Optional<String> kafka() throws IOException {
		return read("kafka");
	}

	/**
	 * Where the search node listens.
	 * @return a URL, or empty when no instance runs
	 * @throws IOException when the file cannot be read
	 */
	public Optional<String> elasticsearch() throws IOException {
		return read("elasticsearch");
	}

	/**
	 * Where the instance has its trained models.
	 * @return a directory, there or not
	 */
	public Path models() {
		return this.data.resolve("models");
	}

	/**
	 * Where the instance has its keys.
	 * @return a directory, there or not
	 */
	public Path secrets() {
		return this.data.resolve("secrets");
	}

	/**
	 * Where the instance has the files of citizens.
	 * @return a directory, there or not
	 */
	public Path attachments() {
		return this.data.resolve("attachments");
	}

	void write(String kafka, String elasticsearch) throws IOException {
		Files.createDirectories(this.dir);
		Files.writeString(this.dir.resolve("kafka"), kafka + "\n", StandardCharsets.UTF_8);
		Files.writeString(this.dir.resolve("elasticsearch"), elasticsearch + "\n", StandardCharsets.UTF_8);
	}

	void clear() throws IOException {
		Files.deleteIfExists(this.dir.resolve("kafka"));
		Files.deleteIfExists(this.dir.resolve("elasticsearch"));
	}

	private Optional<String> read(String name) throws IOException {
		try {
			return Optional.of(Files.readString(this.dir.resolve(name), StandardCharsets.UTF_8).strip());
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

}
