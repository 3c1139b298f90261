package cn.minyi.intake.sms;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;

import cn.minyi.domain.Channel;
import cn.minyi.domain.seal.Contact;
import cn.minyi.intake.arrival.Arrival;
import cn.minyi.intake.arrival.Decoded;
import cn.minyi.intake.arrival.Decoder;
import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the plain callback, the form of this service itself:
 * {@code {"messageId","from","to","text","sentAt"}}. {@code to} and {@code sentAt}, ISO
 * 8601 with or without offset, may be missing.
 */
final class PlainSmsDecoder implements Decoder {

	// +08:00 and Z, +0800, +08, or nothing.
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendPattern("[XXXXX][XXXX][X]")
		.toFormatter(Locale.ROOT);

	private final ZoneId zone;

	PlainSmsDecoder(ZoneId zone) {
		this.zone = zone;
	}

	@Override
	public List<Decoded> decode(byte[] delivery) {
		JsonNode message = JsonDelivery.read(delivery);
		if (!message.isObject()) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.sms.object"));
		}
		String messageId = require(message, "messageId");
		String from = require(message, "from");
		String to = JsonDelivery.value(message, "to");
		JsonNode text = message.path("text");
		if (!text.isString()) {
			throw new UnreadableDeliveryException(JsonDelivery.lacks("text"));
		}
		Instant sentAt = sentAt(JsonDelivery.value(message, "sentAt"));
		Arrival arrival = new Arrival(Channel.SMS, (to != null) ? "plain/" + to : "plain", "plain", messageId, sentAt,
				null, text.asString(), null, null, false, new Contact(null, from, null, null));
		return List.of(new Decoded.Readable(1, arrival));
	}

	private static String require(JsonNode message, String field) {
		String value = JsonDelivery.value(message, field);
		if (value == null) {
			throw new UnreadableDeliveryException(JsonDelivery.lacks(field));
		}
		return value;
	}

	private @Nullable Instant sentAt(@Nullable String value) {
		if (value == null) {
			return null;
		}
		try {
			TemporalAccessor time = TIME.parseBest(value.strip(), Instant::from, LocalDateTime::from);
			return (time instanceof LocalDateTime local) ? local.atZone(this.zone).toInstant() : Instant.from(time);
		}
		catch (DateTimeException ex) {
			throw new UnreadableDeliveryException(new Mistake("sentAt", "mistake.sms.sent-at"));
		}
	}

}
