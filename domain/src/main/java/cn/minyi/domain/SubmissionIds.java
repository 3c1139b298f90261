package cn.minyi.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Makes the identity of a submission from where it came from, so that a redelivery is the
 * same submission.
 */
public final class SubmissionIds {

	private static final int BYTES = 16;

	private SubmissionIds() {
	}

	/**
	 * The id of a message.
	 * @param channel the way it came
	 * @param source gateway, mailbox, form or batch within which the message id is unique
	 * @param messageId the source's own id of the message
	 * @return 32 hex digits, always the same for the same arguments
	 */
	public static String of(Channel channel, String source, String messageId) {
		// Lengths keep ("ab", "c") and ("a", "bc") apart.
		String identity = channel.code() + '|' + source.length() + '|' + source + '|' + messageId;
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
