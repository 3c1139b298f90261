package cn.minyi.attachments.blob;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps files in a directory, each below two levels named by the first digits of its id.
 * A file is written beside its place, forced to the disk and then moved there, so it is
 * there as a whole or not at all, and stays when the power fails.
 */
public final class DirectoryBlobs implements Blobs {

	private static final String DRAFTS = "drafts";

	// Longer than any process takes to write one.
	private static final Duration ABANDONED = Duration.ofDays(1);

	private static final int LEVEL_DIGITS = 2;

	private final Path directory;

	private final Path drafts;

	/**
	 * Uses a directory, which is made when the first file comes.
	 * @param directory for this purpose only
	 */
	public DirectoryBlobs(Path directory) {
		this.directory = directory;
		this.drafts = directory.resolve(DRAFTS);
	}

	@Override
	public void put(String id, byte[] sealed) throws IOException {
		Path file = file(id);
		makeDirectories(file.getParent());
		makeDirectories(this.drafts);
		removeAbandoned();
		Path draft = Files.createTempFile(this.drafts, "", "");
		try {
			write(draft, sealed);
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			force(file.getParent());
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

	@Override
	public Optional<byte[]> get(String id) throws IOException {
		try {
			return Optional.of(Files.readAllBytes(file(id)));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	@Override
	public boolean delete(String id) throws IOException {
		Path file = file(id);
		boolean was = Files.deleteIfExists(file);
		if (was) {
			force(file.getParent());
		}
		return was;
	}

	@Override
	public List<String> ids() throws IOException {
		if (!Files.isDirectory(this.directory)) {
			return List.of();
		}
		try (Stream<Path> files = Files.walk(this.directory, LEVEL_DIGITS + 1)) {
			return files.filter((each) -> each.getNameCount() - this.directory.getNameCount() == LEVEL_DIGITS + 1)
				.map((each) -> each.getFileName().toString())
				.toList();
		}
	}

	@Override
	public void close() {
		// Nothing is kept open.
	}

	private Path file(String id) {
		return this.directory.resolve(id.substring(0, LEVEL_DIGITS))
			.resolve(id.substring(LEVEL_DIGITS, 2 * LEVEL_DIGITS))
			.resolve(id);
	}

	// A process that was killed leaves its draft, sealed like all.
	private void removeAbandoned() throws IOException {
		Instant before = Clock.systemUTC().instant().minus(ABANDONED);
		try (Stream<Path> found = Files.list(this.drafts)) {
			for (Path each : (Iterable<Path>) found::iterator) {
				if (isOlder(each, before)) {
					Files.deleteIfExists(each);
				}
			}
		}
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException ex) {
			// Another thread moved it to its place meanwhile.
			return false;
		}
	}

	private static void write(Path file, byte[] content) throws IOException {
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
			ByteBuffer rest = ByteBuffer.wrap(content);
			while (rest.hasRemaining()) {
				channel.write(rest);
			}
			channel.force(true);
		}
	}

	// The new name has to be on the disk too, on every level.
	private void makeDirectories(Path wanted) throws IOException {
		if (!Files.isDirectory(wanted)) {
			Files.createDirectories(wanted);
			for (Path each = wanted; each.startsWith(this.directory); each = each.getParent()) {
				force(each.getParent());
			}
		}
	}

	private static void force(Path directory) throws IOException {
		try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
			channel.force(true);
		}
	}

}
