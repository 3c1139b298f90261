package cn.minyi.servers;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to use a directory, held by one program at a time. The operating system takes
 * it back when the program ends, in whatever way, so a lock is never left behind.
 */
public final class DirectoryLock implements AutoCloseable {

	private static final String FILE = ".lock-minyi";

	private final FileChannel channel;

	private DirectoryLock(FileChannel channel) {
		this.channel = channel;
	}

	/**
	 * Takes the right unless somebody has it.
	 * @param dir the directory; made when missing
	 * @return empty when another program, or another part of this one, uses the directory
	 * @throws IOException when the directory cannot be made or written
	 */
	public static Optional<DirectoryLock> tryTake(Path dir) throws IOException {
		Files.createDirectories(dir);
		FileChannel channel = FileChannel.open(dir.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
		try {
			FileLock lock = channel.tryLock();
			if (lock != null) {
				return Optional.of(new DirectoryLock(channel));
			}
		}
		catch (OverlappingFileLockException ex) {
			// Held by this program.
		}
		catch (IOException ex) {
			channel.close();
			throw ex;
		}
		channel.close();
		return Optional.empty();
	}

	static DirectoryLock take(String server, Path dir) throws IOException {
		return tryTake(dir).orElseThrow(() -> new ServerNotStartedException(
				"%s 无法启动：另一个程序正在使用目录 %s。请先停止那个程序，或者另选一个目录。".formatted(server, dir)));
	}

	/**
	 * Gives the right back. May be called twice.
	 */
	@Override
	public void close() throws IOException {
		this.channel.close();
	}

}
