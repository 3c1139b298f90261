package cn.minyi.intake.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import javax.crypto.spec.SecretKeySpec;

import cn.minyi.intake.arrival.KeyedHash;

import org.springframework.stereotype.Component;

/**
 * Keeps files on disk that hold what citizens wrote, so that nothing of it can be read
 * without the instance's secrets. Files are made of chunks that are sealed one by one
 * (AES-256-GCM); each seal holds the file's name, the chunk's number and whether it is
 * the last, so that chunks cannot be moved and files cannot be cut.
 */
@Component
final class SealedFiles {

	private final SecretKeySpec key;

	SealedFiles(KeyedHash hash) {
		this.key = new SecretKeySpec(HexFormat.of().parseHex(hash.derive("sealed-files").hex("key")), "AES");
	}

	/**
	 * Writes a file, which is only there once the stream is closed.
	 * @param file its name is bound into the seals
	 * @return to be closed
	 * @throws IOException if the disk fails
	 */
	OutputStream write(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		return new SealingStream(this.key, file);
	}

	/**
	 * Reads a file at any place.
	 * @param file as written
	 * @return to be closed
	 * @throws IOException if it is not there, or was changed
	 */
	SeekableByteChannel read(Path file) throws IOException {
		return new SealedChannel(this.key, file);
	}

}
