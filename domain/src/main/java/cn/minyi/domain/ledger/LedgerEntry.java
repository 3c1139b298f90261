package cn.minyi.domain.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

import cn.minyi.domain.Channel;
import org.jspecify.annotations.Nullable;

/**
 * That a channel delivered one message and was told that it is safe. Written at the edge,
 * before the acknowledgement leaves, under the channel's own count of its messages, not
 * under the submission's id. What was refused visibly is in no ledger: its sender still
 * has it.
 *
 * @param id 32 hex digits, see {@link #of}
 * @param channel the way it came
 * @param source the gateway, mailbox, form or batch that counts
 * @param sequence the message in that source's own count: a gateway's message id, a UID
 * with its validity, a form token's hash, a row; no personal data
 * @param outcome what was acknowledged; a later entry of the same id replaces it
 * @param submissionId the submission it became or belongs to; absent if there is none
 * @param noteId the note it became, with {@link LedgerOutcome#ADDED}; absent otherwise
 * @param at when, in milliseconds
 */
public record LedgerEntry(String id, Channel channel, String source, String sequence, LedgerOutcome outcome,
		@Nullable String submissionId, @Nullable String noteId, Instant at) {

	private static final int ID_BYTES = 16;

	/**
	 * Makes an entry.
	 * @param channel the way it came
	 * @param source the gateway, mailbox, form or batch
	 * @param sequence the message in its count
	 * @param outcome what was acknowledged
	 * @param submissionId the submission, or null
	 * @param noteId the note, or null
	 * @param at when
	 * @return with an id that is the same for the same channel, source and sequence
	 */
	public static LedgerEntry of(Channel channel, String source, String sequence, LedgerOutcome outcome,
			@Nullable String submissionId, @Nullable String noteId, Instant at) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((channel.code() + '\n' + source + '\n' + sequence).getBytes(StandardCharsets.UTF_8));
			return new LedgerEntry(HexFormat.of().formatHex(Arrays.copyOf(digest, ID_BYTES)), channel, source, sequence,
					outcome, submissionId, noteId, at);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
