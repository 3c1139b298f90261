package cn.minyi.intake.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A chunk of a sealed file.
 *
 * @param file name of the file
 * @param index of the chunk, counted from 0
 * @param last whether the file ends with it
 */
record Chunk(String file, long index, boolean last) {

	/** Bytes of content in each chunk but the last. */
	static final int SIZE = 64 * 1024;

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BYTES = 16;

	/** Bytes that a seal adds to a chunk. */
	static final int OVERHEAD = NONCE_BYTES + TAG_BYTES;

	private static final SecureRandom RANDOM = new SecureRandom();

	byte[] seal(SecretKeySpec key, byte[] content, int length) throws IOException {
		byte[] nonce = new byte[NONCE_BYTES];
		RANDOM.nextBytes(nonce);
		byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, nonce, content, 0, length);
		byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
		System.arraycopy(hidden, 0, sealed, NONCE_BYTES, hidden.length);
		return sealed;
	}

	byte[] open(SecretKeySpec key, byte[] sealed) throws IOException {
		if (sealed.length < OVERHEAD) {
			throw new IOException("a sealed file was cut");
		}
		return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES,
				sealed.length - NONCE_BYTES);
	}

	private byte[] cipher(int mode, SecretKeySpec key, byte[] nonce, byte[] input, int offset, int length)
			throws IOException {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
			cipher.updateAAD(this.file.getBytes(StandardCharsets.UTF_8));
			cipher.updateAAD(
					ByteBuffer.allocate(Long.BYTES + 1).putLong(this.index).put((byte) (this.last ? 1 : 0)).array());
			return cipher.doFinal(input, offset, length);
		}
		catch (GeneralSecurityException ex) {
			throw new IOException("a sealed file was changed or has another key", ex);
		}
	}

}
