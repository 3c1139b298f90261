package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import cn.minyi.intake.arrival.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class SealedFilesTests {

	private final SealedFiles files = new SealedFiles(new KeyedHash(new byte[32]));

	@TempDir
	private Path directory;

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, Chunk.SIZE - 1, Chunk.SIZE, Chunk.SIZE + 1, 3 * Chunk.SIZE })
	void givesBackWhatWasWritten(int length) throws IOException {
		byte[] content = random(length);
		Path file = write("a.table", content);
		assertThat(read(file)).isEqualTo(content);
		assertThat(this.files.read(file).size()).isEqualTo(length);
	}

	@Test
	void readsAtAnyPlace() throws IOException {
		byte[] content = random(2 * Chunk.SIZE + 100);
		try (SeekableByteChannel channel = this.files.read(write("a.table", content))) {
			for (int place : new int[] { Chunk.SIZE - 5, 7, 2 * Chunk.SIZE, Chunk.SIZE }) {
				ByteBuffer read = ByteBuffer.allocate(10);
				channel.position(place);
				while (read.hasRemaining()) {
					channel.read(read);
				}
				assertThat(read.array()).isEqualTo(Arrays.copyOfRange(content, place, place + 10));
			}
		}
	}

	@Test
	void leavesNothingReadable() throws IOException {
		Path file = write("a.table", "电话13800138000".getBytes(StandardCharsets.UTF_8));
		assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).doesNotContain("1380");
	}

	@Test
	void noticesThatAFileWasCutBetweenChunks() throws IOException {
		Path file = write("a.table", random(2 * Chunk.SIZE));
		byte[] sealed = Files.readAllBytes(file);
		Files.write(file, Arrays.copyOf(sealed, Chunk.SIZE + Chunk.OVERHEAD));
		assertThatIOException().isThrownBy(() -> read(file));
	}

	@Test
	void noticesThatAFileStandsForAnother() throws IOException {
		Path file = write("a.table", random(100));
		Path other = Files.move(file, this.directory.resolve("b.table"));
		assertThatIOException().isThrownBy(() -> read(other));
	}

	@Test
	void opensWithNoOtherKey() throws IOException {
		Path file = write("a.table", random(100));
		SealedFiles others = new SealedFiles(new KeyedHash(new byte[] { 1 }));
		assertThatIOException().isThrownBy(() -> others.read(file).read(ByteBuffer.allocate(1)));
	}

	private Path write(String name, byte[] content) throws IOException {
		Path file = this.directory.resolve(name);
		try (OutputStream stream = this.files.write(file)) {
			stream.write(content);
		}
		return file;
	}

	private byte[] read(Path file) throws IOException {
		try (InputStream stream = Channels.newInputStream(this.files.read(file))) {
			return stream.readAllBytes();
		}
	}

	private static byte[] random(int length) {
		byte[] content = new byte[length];
		new Random(length).nextBytes(content);
		return content;
	}

}
