package cn.minyi.intake.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;

import javax.crypto.spec.SecretKeySpec;

/**
 * Reads a sealed file at any place, with one chunk of it in memory.
 */
final class SealedChannel implements SeekableByteChannel {

	private static final long WHOLE = Chunk.SIZE + Chunk.OVERHEAD;

	private final SecretKeySpec key;

	private final String name;

	private final FileChannel sealed;

	private final long chunks;

	private final long size;

	private byte[] content = new byte[0];

	private long loaded = -1;

	private long position;

	SealedChannel(SecretKeySpec key, Path file) throws IOException {
		this.key = key;
		this.name = file.getFileName().toString();
		this.sealed = FileChannel.open(file);
		long length = this.sealed.size();
		this.chunks = (length + WHOLE - 1) / WHOLE;
		this.size = length - this.chunks * Chunk.OVERHEAD;
	}

	@Override
	public int read(ByteBuffer target) throws IOException {
		if (this.position >= this.size) {
			return -1;
		}
		load(this.position / Chunk.SIZE);
		int offset = (int) (this.position % Chunk.SIZE);
		int length = Math.min(target.remaining(), this.content.length - offset);
		target.put(this.content, offset, length);
		this.position += length;
		return length;
	}

	private void load(long index) throws IOException {
		if (index == this.loaded) {
			return;
		}
		ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(WHOLE, this.sealed.size() - index * WHOLE));
		while (buffer.hasRemaining() && this.sealed.read(buffer, index * WHOLE + buffer.position()) >= 0) {
			continue;
		}
		this.content = new Chunk(this.name, index, index == this.chunks - 1).open(this.key, buffer.array());
		this.loaded = index;
	}

	@Override
	public int write(ByteBuffer source) {
		throw new NonWritableChannelException();
	}

	@Override
	public long position() {
		return this.position;
	}

	@Override
	public SeekableByteChannel position(long newPosition) {
		this.position = newPosition;
		return this;
	}

	@Override
	public long size() {
		return this.size;
	}

	@Override
	public SeekableByteChannel truncate(long newSize) {
		throw new NonWritableChannelException();
	}

	@Override
	public boolean isOpen() {
		return this.sealed.isOpen();
	}

	@Override
	public void close() throws IOException {
		this.sealed.close();
	}

}
