package cn.minyi.intake.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the reply callback of Tencent Cloud (腾讯云短信 短信回复通知): an object of
 * {@code nationcode}, {@code mobile}, {@code text}, {@code sign}, {@code time} in seconds
 * since 1970 and {@code extend}.
 *
 * @see <a href="https://cloud.tencent.com/document/api/382/5809">Tencent Cloud, 短信, API
 * 文档, 短信回复回调</a>
 */
final class TencentSmsDecoder implements Decoder {

	private static final String CHINA = "86";

	private final KeyedHash hash;

	TencentSmsDecoder(KeyedHash hash) {
		this.hash = hash;
	}

	@Override
	public List<Decoded> decode(byte[] delivery) {
		JsonNode message = JsonDelivery.read(delivery);
		if (!message.isObject()) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.sms.object"));
		}
		String mobile = JsonDelivery.value(message, "mobile");
		JsonNode text = message.path("text");
		String time = JsonDelivery.value(message, "time");
		if (mobile == null || !text.isString() || time == null) {
			throw new UnreadableDeliveryException(
					JsonDelivery.lacks((mobile == null) ? "mobile" : (time == null) ? "time" : "text"));
		}
		String nation = JsonDelivery.value(message, "nationcode");
		String phone = (nation == null || nation.equals(CHINA)) ? mobile : "+" + nation + " " + mobile;
		String extend = JsonDelivery.value(message, "extend");
		// Tencent gives no message id. One person does not send the same text twice
		// within
		// one second.
		String messageId = this.hash.hex(phone, time, text.asString());
		return List.of(new Decoded.Readable(1,
				new Arrival(Channel.SMS, (extend != null) ? "tencent/" + extend : "tencent", "tencent", messageId,
						sentAt(time), null, text.asString(), null, null, false, new Contact(null, phone, null, null))));
	}

	private static @Nullable Instant sentAt(String seconds) {
		try {
			return Instant.ofEpochSecond(Long.parseLong(seconds.strip()));
		}
		catch (NumberFormatException | DateTimeException ex) {
			return null;
		}
	}

}
