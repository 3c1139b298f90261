package cn.minyi.servers.sms;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The parts that the service has not acknowledged, one file each, so that a restart
 * forgets none. Safe for use by many threads.
 */
final class PartStore {

	private static final String SUFFIX = ".part";

	private final Path dir;

	PartStore(Path dir) {
		this.dir = dir;
		try {
			Files.createDirectories(dir);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void add(SmsPart part) {
		Path unfinished = this.dir.resolve(part.id() + ".new");
		try {
			try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(unfinished))) {
				out.writeUTF(part.from());
				out.writeUTF(part.to());
				out.writeByte(part.dataCoding());
				out.writeBoolean(part.headed());
				out.writeInt(part.content().length);
				out.write(part.content());
			}
			Files.move(unfinished, file(part.id()), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void remove(String id) {
		try {
			Files.deleteIfExists(file(id));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	boolean holds(String id) {
		return Files.exists(file(id));
	}

	/** All of them, those that came first in front. */
	List<SmsPart> all() {
		List<SmsPart> parts = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.dir, "*" + SUFFIX)) {
			for (Path file : files) {
				read(file, parts);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		parts.sort(Comparator.comparing(SmsPart::id));
		return parts;
	}

	private static void read(Path file, List<SmsPart> parts) throws IOException {
		String name = file.getFileName().toString();
		try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
			parts.add(new SmsPart(name.substring(0, name.length() - SUFFIX.length()), in.readUTF(), in.readUTF(),
					in.readUnsignedByte(), in.readBoolean(), in.readNBytes(in.readInt())));
		}
		catch (NoSuchFileException ex) {
			// Acknowledged meanwhile.
			return;
		}
	}

	private Path file(String id) {
		return this.dir.resolve(id + SUFFIX);
	}

}
