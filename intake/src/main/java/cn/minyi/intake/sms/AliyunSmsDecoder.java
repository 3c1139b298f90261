package cn.minyi.intake.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
 * Reads the uplink callback of Alibaba Cloud (阿里云短信 SmsUp, HTTP 批量推送): an array of
 * {@code phone_number}, {@code content}, {@code send_time}, {@code dest_code},
 * {@code sequence_id} and, in older accounts, {@code sign_name}.
 *
 * @see <a href= "https://help.aliyun.com/zh/sms/developer-reference/smsup-http">Aliyun,
 * 短信服务, 开发参考, 回执消息, SmsUp</a>
 */
final class AliyunSmsDecoder implements Decoder {

	// The cloud's times are Beijing's, wherever this service runs.
	private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

	private final KeyedHash hash;

	AliyunSmsDecoder(KeyedHash hash) {
		this.hash = hash;
	}

	@Override
	public List<Decoded> decode(byte[] delivery) {
		JsonNode messages = JsonDelivery.read(delivery);
		if (!messages.isArray()) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.sms.array"));
		}
		List<Decoded> decoded = new ArrayList<>();
		for (JsonNode message : messages) {
			decoded.add(decode(decoded.size() + 1, message));
		}
		return decoded;
	}

	private Decoded decode(int number, JsonNode message) {
		String phone = JsonDelivery.value(message, "phone_number");
		String sequence = JsonDelivery.value(message, "sequence_id");
		JsonNode content = message.path("content");
		if (phone == null || sequence == null || !content.isString()) {
			return new Decoded.Unreadable(number, JsonDelivery
				.lacks((phone == null) ? "phone_number" : (sequence == null) ? "sequence_id" : "content"));
		}
		String destination = JsonDelivery.value(message, "dest_code");
		String time = JsonDelivery.value(message, "send_time");
		// The sequence alone is not promised to be unique for ever.
		String messageId = this.hash.hex(sequence, phone, (time != null) ? time : "");
		return new Decoded.Readable(number,
				new Arrival(Channel.SMS, (destination != null) ? "aliyun/" + destination : "aliyun", "aliyun",
						messageId, sentAt(time), null, content.asString(), null, null, false,
						new Contact(null, phone, null, null)));
	}

	// A time of another form is no reason to lose a message after three attempts.
	private static @Nullable Instant sentAt(@Nullable String time) {
		try {
			return (time != null) ? LocalDateTime.parse(time.strip(), TIME).atZone(ZONE).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

}
