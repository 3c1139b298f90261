package cn.minyi.intake.sms;

import cn.minyi.intake.arrival.Arrival;
import org.jspecify.annotations.Nullable;

/**
 * A whole message, decoded, by whatever way it came.
 *
 * @param gateway who counts it: a link or a callback
 * @param sequence its number in that count, without personal data
 * @param from the sender's number
 * @param to the number it was sent to; null if not told
 * @param arrival what it becomes if it is an opinion
 */
record SmsMessage(String gateway, String sequence, String from, @Nullable String to, Arrival arrival) {

	@Override
	public String toString() {
		return "SmsMessage[" + this.gateway + "]";
	}

}
