package cn.minyi.standalone.deadletters;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

import org.springframework.kafka.support.KafkaHeaders;

/**
 * A record that an application could not process, as far as a person may see it: nothing
 * of its content.
 *
 * @param stage the application that gave up, as it names itself
 * @param cause the class of the error; its message too if it is one of our own errors,
 * which never quote content
 * @param topic where the record came from; absent if the record does not say
 * @param partition of that topic
 * @param offset in that partition
 * @param failedAt when it was put aside
 * @param bytes the size of its value, 0 for an empty one
 * @param original the record as read from the dead-letter topic
 */
public record DeadLetter(String stage, String cause, @Nullable String topic, int partition, long offset,
		Instant failedAt, int bytes, ConsumerRecord<byte[], byte[]> original) {

	private static final String STAGE = "minyi-stage";

	private static final String OURS = "cn.minyi.";

	static DeadLetter of(ConsumerRecord<byte[], byte[]> dead) {
		byte[] value = dead.value();
		return new DeadLetter(text(dead, STAGE, "?"), cause(dead), textOrNull(dead, KafkaHeaders.DLT_ORIGINAL_TOPIC),
				(int) number(dead, KafkaHeaders.DLT_ORIGINAL_PARTITION), number(dead, KafkaHeaders.DLT_ORIGINAL_OFFSET),
				Instant.ofEpochMilli(dead.timestamp()), (value != null) ? value.length : 0, dead);
	}

	private static String cause(ConsumerRecord<byte[], byte[]> dead) {
		// The outer exception is the listener container's.
		String type = text(dead, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN,
				text(dead, KafkaHeaders.DLT_EXCEPTION_FQCN, "?"));
		String name = type.substring(type.lastIndexOf('.') + 1);
		String message = textOrNull(dead, KafkaHeaders.DLT_EXCEPTION_MESSAGE);
		return (type.startsWith(OURS) && message != null) ? name + ": " + message : name;
	}

	private static String text(ConsumerRecord<byte[], byte[]> dead, String header, String otherwise) {
		String found = textOrNull(dead, header);
		return (found != null) ? found : otherwise;
	}

	private static @Nullable String textOrNull(ConsumerRecord<byte[], byte[]> dead, String name) {
		Header header = dead.headers().lastHeader(name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

	private static long number(ConsumerRecord<byte[], byte[]> dead, String name) {
		Header header = dead.headers().lastHeader(name);
		if (header == null || header.value() == null) {
			return -1;
		}
		ByteBuffer value = ByteBuffer.wrap(header.value());
		return switch (value.remaining()) {
			case Integer.BYTES -> value.getInt();
			case Long.BYTES -> value.getLong();
			default -> -1;
		};
	}

}
