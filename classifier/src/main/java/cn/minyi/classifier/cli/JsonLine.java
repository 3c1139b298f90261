package cn.minyi.classifier.cli;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One line in, one line out.
 */
final class JsonLine {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private JsonLine() {
	}

	static String answer(String line, LineClassifier classifier) {
		ObjectNode answer = MAPPER.createObjectNode();
		answer.putNull("id");
		JsonNode given = read(line);
		if (given == null || !given.isObject()) {
			answer.put("error", "不是 JSON 对象，应为 {\"id\":…,\"text\":…}");
		}
		else {
			answer.set("id", given.hasNonNull("id") ? given.get("id") : MAPPER.nullNode());
			if (given.path("text").isString()) {
				classifier.classify(given.get("text").asString(), answer);
			}
			else {
				answer.put("error", "缺少文字字段 text");
			}
		}
		// Through characters, not bytes: the text may hold halves of surrogate pairs.
		return MAPPER.writeValueAsString(answer);
	}

	private static @Nullable JsonNode read(String line) {
		try {
			return MAPPER.readTree(line);
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
