package cn.minyi.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Message ids of samples: made from the text, so that a sample sent again is the same
 * message.
 */
final class SampleIds {

	private SampleIds() {
	}

	static String of(String channel, String text) {
		return "demo-" + UUID.nameUUIDFromBytes((channel + '\n' + text).getBytes(StandardCharsets.UTF_8));
	}

}
