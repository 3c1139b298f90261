package cn.minyi.search.verify;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * That Kafka has a submission or a note, and where.
 *
 * @param key the submission's id, and the note's behind a slash
 * @param place its partition
 * @param offset in the partition
 * @param channel code of the way it came; empty for notes, what was erased and what
 * cannot be read
 */
record Kept(String key, TopicPartition place, long offset, String channel) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static void write(DataOutputStream output, ConsumerRecord<String, byte[]> record, String channel)
			throws IOException {
		output.writeUTF(record.key());
		output.writeUTF(record.topic());
		output.writeInt(record.partition());
		output.writeLong(record.offset());
		output.writeUTF(channel);
	}

	static Kept read(DataInputStream input) throws IOException {
		return new Kept(input.readUTF(), new TopicPartition(input.readUTF(), input.readInt()), input.readLong(),
				input.readUTF());
	}

	/**
	 * Whether the indexer has gone past it.
	 * @param committed what the indexer reads next, by partition
	 * @return true if it has dealt with it
	 */
	boolean passed(Map<TopicPartition, Long> committed) {
		return committed.getOrDefault(this.place, 0L) > this.offset;
	}

	/**
	 * Looks for the channel of a submission without reading all of it.
	 * @param submission in the form of the topic; null if it was erased
	 * @return its code; empty if there is none
	 */
	static String channel(byte[] submission) {
		if (submission == null) {
			return "";
		}
		try (JsonParser parser = JSON.createParser(submission)) {
			if (parser.nextToken() != JsonToken.START_OBJECT) {
				return "";
			}
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				boolean here = parser.currentName().equals("channel");
				JsonToken value = parser.nextToken();
				if (here) {
					return (value == JsonToken.VALUE_STRING) ? parser.getString() : "";
				}
				parser.skipChildren();
			}
			return "";
		}
		catch (JacksonException ex) {
			return "";
		}
	}

}
