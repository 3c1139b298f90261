package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what is written to it chunk by chunk. The file appears under its name when it is
 * complete.
 */
final class SealingStream extends OutputStream {

	private final byte[] chunk = new byte[Chunk.SIZE];

	private final SecretKeySpec key;

	private final Path file;

	private final Path draft;

	private final OutputStream sealed;

	private int filled;

	private long index;

	private boolean closed;

	SealingStream(SecretKeySpec key, Path file) throws IOException {
		this.key = key;
		this.file = file;
		this.draft = file.resolveSibling(file.getFileName() + ".draft");
		this.sealed = Files.newOutputStream(this.draft);
	}

	@Override
	public void write(int value) throws IOException {
		write(new byte[] { (byte) value }, 0, 1);
	}

	@Override
	public void write(byte[] bytes, int offset, int length) throws IOException {
		int from = offset;
		int left = length;
		while (left > 0) {
			if (this.filled == Chunk.SIZE) {
				flushChunk(false);
			}
			int taken = Math.min(left, Chunk.SIZE - this.filled);
			System.arraycopy(bytes, from, this.chunk, this.filled, taken);
			this.filled += taken;
			from += taken;
			left -= taken;
		}
	}

	private void flushChunk(boolean last) throws IOException {
		Chunk next = new Chunk(this.file.getFileName().toString(), this.index++, last);
		this.sealed.write(next.seal(this.key, this.chunk, this.filled));
		this.filled = 0;
	}

	@Override
	public void close() throws IOException {
		if (this.closed) {
			return;
		}
		this.closed = true;
		try (this.sealed) {
			flushChunk(true);
		}
		Files.move(this.draft, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
	}

}
