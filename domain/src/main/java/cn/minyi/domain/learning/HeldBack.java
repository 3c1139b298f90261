package cn.minyi.domain.learning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Which corrections no model ever learns from, so that every model can be measured with
 * them: a fifth, chosen by the submission's id alone and therefore the same for ever.
 */
public final class HeldBack {

	/** One of so many is held back. */
	public static final int ONE_OF = 5;

	private HeldBack() {
	}

	/**
	 * Whether the correction of a submission is held back.
	 * @param submissionId any id
	 * @return the same answer at all times and places
	 */
	public static boolean contains(String submissionId) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(submissionId.getBytes(StandardCharsets.UTF_8));
			return Integer.toUnsignedLong(ByteBuffer.wrap(digest).getInt()) % ONE_OF == 0;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
