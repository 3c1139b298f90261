package cn.minyi.intake.sms;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * That a long message was filed, and of which parts: so that a part that comes again is
 * known, and one that comes late is added. Public because the log's reader looks into it.
 *
 * @param group what its parts have in common
 * @param id of the message, see {@link LongMessage}
 * @param submissionId what it became; null if it was a command
 * @param firstAt when its first part came
 * @param total how many parts it has
 * @param parts those that came
 */
public record FiledMessage(String group, String id, @Nullable String submissionId, Instant firstAt, int total,
		List<Known> parts) {

	public FiledMessage {
		parts = List.copyOf(parts);
	}

	/**
	 * A part that came.
	 *
	 * @param number which one
	 * @param gateway the link it came by
	 * @param sequence the gateway's own identity of the part
	 * @param content keyed hash of its bytes
	 */
	public record Known(int number, String gateway, String sequence, String content) {

		static Known of(SmsPart part) {
			return new Known(part.number(), part.gateway(), part.sequence(), part.content());
		}

		boolean is(SmsPart part) {
			return this.gateway.equals(part.gateway()) && this.sequence.equals(part.sequence());
		}

	}

}
