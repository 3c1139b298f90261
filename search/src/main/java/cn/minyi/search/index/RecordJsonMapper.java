package cn.minyi.search.index;

import java.lang.reflect.Type;
import java.util.EnumSet;

import co.elastic.clients.json.JsonpDeserializer;
import co.elastic.clients.json.JsonpDeserializerBase;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.SimpleJsonpMapper;
import jakarta.json.stream.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records out of answers of Elasticsearch by the same Jackson that writes them; the
 * client itself only knows the Jackson before.
 */
final class RecordJsonMapper extends SimpleJsonpMapper {

	/** How documents are written and read. */
	static final JsonMapper JSON = JsonMapper.builder().build();

	@Override
	public <T> JsonpMapper withAttribute(String name, T value) {
		return new RecordJsonMapper().addAttribute(name, value);
	}

	@Override
	protected <T> JsonpDeserializer<T> getDefaultDeserializer(Type type) {
		if (type instanceof Class<?> each && each.isRecord()) {
			return new RecordDeserializer<>(type);
		}
		return super.getDefaultDeserializer(type);
	}

	private static final class RecordDeserializer<T> extends JsonpDeserializerBase<T> {

		private final Type type;

		RecordDeserializer(Type type) {
			super(EnumSet.of(JsonParser.Event.START_OBJECT));
			this.type = type;
		}

		@Override
		public T deserialize(JsonParser parser, JsonpMapper mapper, JsonParser.Event event) {
			return JSON.readValue(parser.getObject().toString(), JSON.constructType(this.type));
		}

	}

}
