package cn.minyi.intake.sms;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * A delivery taken apart: the text's bytes, and its place in a longer message.
 *
 * @param place null if it is whole
 * @param text the text's bytes
 * @param headerBytes length of the header that stood before them
 */
record SmsFrame(@Nullable Concatenation place, byte[] text, int headerBytes) {

	// Some gateways leave the header in the text and forget to say so.
	private static final byte[] SHORT = { 5, 0, 3 };

	private static final byte[] WIDE = { 6, 8, 4 };

	static SmsFrame of(SmsDelivery delivery) {
		byte[] payload = delivery.payload();
		byte[] header = delivery.udh();
		Sar sar = delivery.sar();
		if (header == null
				&& (Arrays.mismatch(payload, SHORT) == SHORT.length || Arrays.mismatch(payload, WIDE) == WIDE.length)) {
			byte[] hidden = Arrays.copyOf(payload, payload[0] + 1);
			if (payload.length > hidden.length && Concatenation.read(hidden) != null) {
				header = hidden;
				payload = Arrays.copyOfRange(payload, hidden.length, payload.length);
			}
		}
		Concatenation place = (header != null) ? Concatenation.read(header) : null;
		if (place == null && sar != null) {
			place = Concatenation.of(sar);
		}
		return new SmsFrame(place, payload, (header != null) ? header.length : 0);
	}

	@Override
	public String toString() {
		return "SmsFrame[place=" + this.place + "]";
	}

}
