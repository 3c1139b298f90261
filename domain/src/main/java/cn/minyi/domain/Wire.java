package cn.minyi.domain;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form in which records travel through topics: JSON in UTF-8 with the version of the
 * form in the field {@code v}. Readers ignore fields they do not know, so a field may be
 * added without a new version; a field that changes its meaning needs one.
 */
public final class Wire {

	/** The version written, and the highest one read. */
	public static final int VERSION = 1;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Wire() {
	}

	/**
	 * Writes a record.
	 * @param record a record of this domain
	 * @return its bytes
	 */
	public static byte[] write(Object record) {
		ObjectNode tree = MAPPER.createObjectNode().put("v", VERSION);
		tree.setAll((ObjectNode) MAPPER.valueToTree(record));
		return MAPPER.writeValueAsBytes(tree);
	}

	/**
	 * Reads a record.
	 * @param bytes as written by {@link #write(Object)}
	 * @param type the record's type
	 * @param <T> the record's type
	 * @return the record
	 * @throws UnreadableRecordException if the bytes are not such a record, lack
	 * something that it needs, or are of a newer version
	 */
	public static <T> T read(byte[] bytes, Class<T> type) {
		try {
			JsonNode tree = MAPPER.readTree(bytes);
			int version = tree.path("v").asInt(0);
			if (!(tree instanceof ObjectNode) || version < 1 || version > VERSION) {
				throw new UnreadableRecordException("wire version " + version + " of " + type.getSimpleName());
			}
			T record = MAPPER.treeToValue(tree, type);
			String missing = (record instanceof Record read) ? Complete.missing(read) : null;
			if (missing != null) {
				throw new UnreadableRecordException("no " + type.getSimpleName() + ": " + missing + " is missing");
			}
			return record;
		}
		catch (JacksonException ex) {
			// The original message may quote the content, which must not reach a log.
			throw new UnreadableRecordException("no " + type.getSimpleName() + ": " + ex.getClass().getSimpleName());
		}
	}

}
