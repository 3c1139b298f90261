package cn.minyi.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small disk in memory, on which Kafka's directory can be filled up.
 */
final class SmallDisk implements AutoCloseable {

	private final Path mounted;

	private SmallDisk(Path mounted) {
		this.mounted = mounted;
	}

	/**
	 * Mounts one.
	 * @param directory where
	 * @param megabytes its size
	 * @throws IOException if this user may not mount
	 */
	static SmallDisk mount(Path directory, int megabytes) throws IOException {
		Files.createDirectories(directory);
		if (run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "minyi-chaos", directory.toString()) != 0) {
			throw new IOException("this user may not mount a disk in memory");
		}
		return new SmallDisk(directory);
	}

	private static int run(String... command) throws IOException {
		try {
			return new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return -1;
		}
	}

	@Override
	public void close() throws IOException {
		if (run("umount", this.mounted.toString()) != 0) {
			// Something still reads in it: it goes when that ends.
			run("umount", "-l", this.mounted.toString());
		}
	}

}
