package cn.minyi.servers;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch program as the build has put it on the class path, and the directory
 * that it is unpacked to: one per version, complete or not there at all.
 */
final class Distribution {

	/** Room that the program and a small index need, in bytes. */
	private static final long NEEDED = 400L * 1024 * 1024;

	private Distribution() {
	}

	/**
	 * Unpacks the program unless it is there already.
	 * @param dir the directory that holds the program's own directory
	 * @return the program's directory
	 */
	static Path unpackInto(Path dir) throws IOException {
		Path home = dir.resolve("elasticsearch-" + version());
		if (Files.isDirectory(home)) {
			return home;
		}
		requireRoom(dir);
		removeOtherVersions(dir);
		Path unfinished = Files.createTempDirectory(dir, "unpacking-");
		try (InputStream packed = resource("elasticsearch.zip"); ZipInputStream zip = new ZipInputStream(packed)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				unpack(zip, entry, unfinished);
			}
		}
		Files.move(unfinished.resolve(home.getFileName()), home);
		delete(unfinished);
		return home;
	}

	static void requireRoom(Path dir) throws IOException {
		long free = Files.getFileStore(dir).getUsableSpace();
		if (free < NEEDED) {
			throw new ServerNotStartedException(
					"磁盘空间不足：目录 %s 所在磁盘只剩 %d MB，Elasticsearch 至少需要 %d MB。请清理磁盘，或者把数据目录设到另一块磁盘上。".formatted(dir,
							free >> 20, NEEDED >> 20));
		}
	}

	private static String version() throws IOException {
		Properties properties = new Properties();
		try (InputStream in = resource("elasticsearch.properties")) {
			properties.load(in);
		}
		return properties.getProperty("version");
	}

	private static void unpack(ZipInputStream zip, ZipEntry entry, Path dir) throws IOException {
		Path target = dir.resolve(entry.getName()).normalize();
		if (!target.startsWith(dir)) {
			throw new IOException("The archive has an entry outside of its directory: " + entry.getName());
		}
		if (entry.isDirectory()) {
			Files.createDirectories(target);
			return;
		}
		Files.createDirectories(target.getParent());
		Files.copy(new FilterInputStream(zip) {
			@Override
			public void close() {
				// The archive goes on after this entry.
			}
		}, target);
		if (target.getParent().endsWith("bin")) {
			Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}

	private static void removeOtherVersions(Path dir) throws IOException {
		for (String left : new String[] { "elasticsearch-*", "unpacking-*" }) {
			try (var found = Files.newDirectoryStream(dir, left)) {
				for (Path old : found) {
					delete(old);
				}
			}
		}
	}

	static void delete(Path root) throws IOException {
		Files.walkFileTree(root, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				Files.delete(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException problem) throws IOException {
				Files.delete(dir);
				return FileVisitResult.CONTINUE;
			}
		});
	}

	private static InputStream resource(String name) {
		InputStream found = Distribution.class.getResourceAsStream(name);
		if (found == null) {
			throw new IllegalStateException("Not on the class path: cn/minyi/servers/" + name);
		}
		return found;
	}

}
