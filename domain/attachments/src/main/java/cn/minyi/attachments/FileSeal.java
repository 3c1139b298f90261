package cn.minyi.attachments;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals whole files with AES-256-GCM. A sealed file is four letters for the form, eight
 * bytes that name the key, a nonce of twelve bytes, the cipher text and its tag. Head and
 * id are bound into the seal, so a file cannot take the place of another.
 */
final class FileSeal {

	private static final byte[] FORM = "MYA1".getBytes(StandardCharsets.US_ASCII);

	private static final int MARK_BYTES = 8;

	private static final int NONCE_BYTES = 12;

	private static final int HEAD_BYTES = FORM.length + MARK_BYTES + NONCE_BYTES;

	private static final int TAG_BYTES = 16;

	private final SecureRandom random = new SecureRandom();

	private final AttachmentKeys keys;

	FileSeal(AttachmentKeys keys) {
		this.keys = keys;
	}

	byte[] seal(String id, byte[] content) {
		AttachmentKeys.Sealing sealing = this.keys.newest();
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		ByteBuffer sealed = ByteBuffer.allocate(HEAD_BYTES + content.length + TAG_BYTES);
		sealed.put(FORM).put(sealing.mark()).put(nonce);
		try {
			Cipher cipher = cipher(Cipher.ENCRYPT_MODE, sealing, id, sealed.array());
			cipher.doFinal(ByteBuffer.wrap(content), sealed);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has AES-GCM", ex);
		}
		return sealed.array();
	}

	byte[] open(String id, byte[] sealed) {
		AttachmentKeys.Sealing sealing = this.keys.marked(mark(id, sealed))
			.orElseThrow(() -> new AttachmentBrokenException("no key opens " + id, null));
		try {
			return cipher(Cipher.DECRYPT_MODE, sealing, id, sealed).doFinal(sealed, HEAD_BYTES,
					sealed.length - HEAD_BYTES);
		}
		catch (GeneralSecurityException ex) {
			throw new AttachmentBrokenException(id + " was changed or cut", ex);
		}
	}

	boolean isByNewestKey(String id, byte[] sealed) {
		return Arrays.equals(mark(id, sealed), this.keys.newest().mark());
	}

	private static byte[] mark(String id, byte[] sealed) {
		if (sealed.length < HEAD_BYTES + TAG_BYTES || !Arrays.equals(Arrays.copyOf(sealed, FORM.length), FORM)) {
			throw new AttachmentBrokenException(id + " was changed or cut", null);
		}
		return Arrays.copyOfRange(sealed, FORM.length, FORM.length + MARK_BYTES);
	}

	private static Cipher cipher(int mode, AttachmentKeys.Sealing sealing, String id, byte[] sealed)
			throws GeneralSecurityException {
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(mode, sealing.key(),
				new GCMParameterSpec(TAG_BYTES * Byte.SIZE, sealed, HEAD_BYTES - NONCE_BYTES, NONCE_BYTES));
		cipher.updateAAD(sealed, 0, HEAD_BYTES);
		cipher.updateAAD(id.getBytes(StandardCharsets.UTF_8));
		return cipher;
	}

}
