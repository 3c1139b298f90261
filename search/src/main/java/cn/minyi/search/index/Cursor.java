package cn.minyi.search.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import co.elastic.clients.elasticsearch._types.FieldValue;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The place after which the next page begins, as an opaque text: the order, then what the
 * last item of the page was sorted by.
 */
final class Cursor {

	private Cursor() {
	}

	/**
	 * Writes a cursor.
	 * @param order how the page was sorted
	 * @param values what its last item was sorted by
	 * @return letters, digits, hyphens and underscores
	 */
	static String write(ItemQuery.Order order, List<FieldValue> values) {
		ArrayNode array = RecordJsonMapper.JSON.createArrayNode().add(order.name());
		for (FieldValue value : values) {
			if (value.isString()) {
				array.add(value.stringValue());
			}
			else if (value.isLong()) {
				array.add(value.longValue());
			}
			else {
				array.add(value.doubleValue());
			}
		}
		return Base64.getUrlEncoder().withoutPadding().encodeToString(RecordJsonMapper.JSON.writeValueAsBytes(array));
	}

	/**
	 * Reads a cursor.
	 * @param cursor as it came back
	 * @param order how the page is sorted
	 * @return what the last item before was sorted by
	 * @throws IllegalArgumentException if it was not made by {@link #write} for this
	 * order
	 */
	static List<FieldValue> read(String cursor, ItemQuery.Order order) {
		JsonNode array = parse(cursor);
		boolean best = order == ItemQuery.Order.BEST;
		int first = best ? 2 : 1;
		if (array.size() != first + 2 || !array.path(0).asString("").equals(order.name())
				|| best && !array.path(1).isNumber() || !array.path(first).isIntegralNumber()
				|| !array.path(first + 1).isString()) {
			throw new IllegalArgumentException("not a cursor of this order");
		}
		List<FieldValue> values = new ArrayList<>();
		if (best) {
			values.add(FieldValue.of(array.path(1).asDouble()));
		}
		values.add(FieldValue.of(array.path(first).longValue()));
		values.add(FieldValue.of(array.path(first + 1).stringValue()));
		return values;
	}

	private static JsonNode parse(String cursor) {
		try {
			String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
			return RecordJsonMapper.JSON.readTree(json);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("not a cursor", ex);
		}
	}

}
