package cn.minyi.intake.sms.link;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The header and the rest of a message's bytes.
 *
 * @param udh with its length byte; absent if there is none
 * @param payload the rest
 */
record UserData(byte @Nullable [] udh, byte[] payload) {

	/**
	 * Cuts the header off.
	 * @param marked whether the message says that it begins with a header. If what stands
	 * there is no header all the same, all of it is text: better a strange character than
	 * a lost word
	 */
	static UserData of(byte[] content, boolean marked) {
		if (!marked || content.length == 0) {
			return new UserData(null, content);
		}
		int length = 1 + (content[0] & 0xff);
		if (length == 1 || length > content.length) {
			return new UserData(null, content);
		}
		return new UserData(Arrays.copyOf(content, length), Arrays.copyOfRange(content, length, content.length));
	}

}
