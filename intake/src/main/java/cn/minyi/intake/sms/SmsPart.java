package cn.minyi.intake.sms;

import java.time.Instant;

/**
 * A part of a long message as it waits in the log, public because the log's reader looks
 * into it.
 *
 * @param group what parts of one message have in common: keyed hash of sender, number,
 * reference and total
 * @param gateway the link it came by
 * @param sequence the gateway's own identity of the part
 * @param total how many parts the message has
 * @param number which one this is, from 1
 * @param dataCoding as declared
 * @param headerBytes length of the user data header
 * @param at when the link received it
 * @param content keyed hash of its bytes
 * @param sealed {@link Content} as JSON, sealed for the group
 */
public record SmsPart(String group, String gateway, String sequence, int total, int number, int dataCoding,
		int headerBytes, Instant at, String content, String sealed) {

	/**
	 * What nobody may read in the log.
	 *
	 * @param from the sender's number
	 * @param to the number it was sent to
	 * @param payload its bytes
	 */
	public record Content(String from, String to, byte[] payload) {

		@Override
		public String toString() {
			return "Content[sealed]";
		}

	}

}
