package cn.minyi.intake.sms;

import cn.minyi.domain.Topic;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.submission.TopicLog;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes records of parts that tell nobody who wrote what, and opens them.
 */
@Component
final class PartSeal {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int GROUP_LENGTH = 32;

	private static final int KEY_LENGTH = 16;

	private final ContactSeal seal;

	private final KeyedHash hash;

	PartSeal(ContactSeal seal, KeyedHash hash) {
		this.seal = seal;
		this.hash = hash.derive("sms-parts");
	}

	/**
	 * A part as it waits in the log.
	 */
	SmsPart part(SmsDelivery delivery, Concatenation place, SmsFrame frame) {
		String group = this.hash.hex(delivery.from(), delivery.to(), place.reference(), String.valueOf(place.total()))
			.substring(0, GROUP_LENGTH);
		String sealed = this.seal.sealText(
				MAPPER.writeValueAsString(new SmsPart.Content(delivery.from(), delivery.to(), frame.text())), group);
		return new SmsPart(group, delivery.gateway(), delivery.sequence(), place.total(), place.number(),
				delivery.dataCoding(), frame.headerBytes(), delivery.at(), this.hash.hex(frame.text()), sealed);
	}

	/**
	 * The record of a part. Its key holds the gateway's count too: when a reference comes
	 * again soon, the new part must not replace the old one.
	 */
	TopicLog.Entry entry(SmsPart part) {
		String key = part.group() + "/p/" + part.number() + '/'
				+ this.hash.hex(part.gateway(), part.sequence()).substring(0, KEY_LENGTH);
		return TopicLog.Entry.inPartitionOf(part.group(), Topic.SMS_PARTS, key, part);
	}

	/**
	 * The record that a message was filed.
	 */
	static TopicLog.Entry entry(FiledMessage filed) {
		return TopicLog.Entry.inPartitionOf(filed.group(), Topic.SMS_PARTS, filed.group() + "/m/" + filed.id(), filed);
	}

	/**
	 * The record that makes the log forget another.
	 */
	static TopicLog.Entry gone(String group, String key) {
		return TopicLog.Entry.inPartitionOf(group, Topic.SMS_PARTS, key, null);
	}

	/**
	 * The identity of a long message.
	 */
	String id(LongMessage message) {
		return this.hash.hex(message.group(), message.firstGateway(), message.firstSequence())
			.substring(0, GROUP_LENGTH);
	}

	SmsPart.Content open(SmsPart part) {
		return MAPPER.readValue(this.seal.openText(part.sealed(), part.group()), SmsPart.Content.class);
	}

}
