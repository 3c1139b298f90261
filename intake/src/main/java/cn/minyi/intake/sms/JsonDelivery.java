package cn.minyi.intake.sms;

import java.util.Optional;

import cn.minyi.intake.arrival.Mistake;
import cn.minyi.intake.arrival.TextBytes;
import cn.minyi.intake.arrival.UnreadableDeliveryException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the decoders of JSON callbacks have in common.
 */
final class JsonDelivery {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private JsonDelivery() {
	}

	/**
	 * Reads JSON in UTF-8 or, as some gateways send it, in GB18030.
	 * @throws UnreadableDeliveryException if it is no JSON
	 */
	static JsonNode read(byte[] delivery) {
		Optional<String> text = TextBytes.strict(delivery);
		if (text.isEmpty()) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.sms.charset"));
		}
		try {
			return MAPPER.readTree(text.get());
		}
		catch (JacksonException ex) {
			throw new UnreadableDeliveryException(new Mistake("", "mistake.sms.json"));
		}
	}

	/**
	 * A field's value, which may be written as a string or a number.
	 * @return null if it is absent, blank or neither
	 */
	static @Nullable String value(JsonNode message, String field) {
		JsonNode value = message.path(field);
		if (!value.isString() && !value.isNumber()) {
			return null;
		}
		String text = value.asString();
		return text.isBlank() ? null : text;
	}

	/**
	 * The mistake of lacking a field.
	 */
	static Mistake lacks(String field) {
		return new Mistake(field, "mistake.sms.lacks", field);
	}

}
