package cn.minyi.intake.sms;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One short message, or one part of a long one, as a gateway handed it over: nothing
 * decoded, nothing put together.
 *
 * @param gateway name of the link it came by
 * @param sequence the gateway's own identity of this message or part; the same when it is
 * delivered again
 * @param from the number it came from
 * @param to the number it was sent to
 * @param dataCoding the data coding scheme, 0 to 255, as in GSM 03.38
 * @param udh the user data header with its length byte, absent if there is none
 * @param sar the part's place, if the gateway tells it beside the text
 * @param payload the text's bytes without the header
 * @param at when the link received it
 */
public record SmsDelivery(String gateway, String sequence, String from, String to, int dataCoding,
		byte @Nullable [] udh, @Nullable Sar sar, byte[] payload, Instant at) {

	public SmsDelivery {
		udh = (udh != null) ? udh.clone() : null;
		payload = payload.clone();
	}

	@Override
	public byte @Nullable [] udh() {
		return (this.udh != null) ? this.udh.clone() : null;
	}

	@Override
	public byte[] payload() {
		return this.payload.clone();
	}

	/** Names neither number nor text. */
	@Override
	public String toString() {
		return "SmsDelivery[gateway=" + this.gateway + ", sequence=" + this.sequence + "]";
	}

}
