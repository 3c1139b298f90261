package cn.minyi.intake.sms;

import org.jspecify.annotations.Nullable;

/**
 * The place of a part in a long short message.
 *
 * @param reference what the parts of one message have in common, with the way it was told
 * @param total how many parts there are, at least 2
 * @param number which one this is, from 1
 */
record Concatenation(String reference, int total, int number) {

	private static final int SHORT_ELEMENT = 0x00;

	private static final int WIDE_ELEMENT = 0x08;

	/**
	 * Reads a user data header. Elements that say something else are skipped.
	 * @param header with its length byte, or without it as some gateways give it
	 * @return null if it tells no place in a longer message
	 */
	static @Nullable Concatenation read(byte[] header) {
		int start = (header.length > 0 && header[0] == header.length - 1) ? 1 : 0;
		for (int at = start; at + 1 < header.length; at += 2 + (header[at + 1] & 0xFF)) {
			int length = header[at + 1] & 0xFF;
			if (at + 2 + length > header.length) {
				return null;
			}
			Concatenation found = element(header, at);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static @Nullable Concatenation element(byte[] header, int at) {
		if (header[at] == SHORT_ELEMENT && header[at + 1] == 3) {
			return of("8." + (header[at + 2] & 0xFF), header[at + 3] & 0xFF, header[at + 4] & 0xFF);
		}
		if (header[at] == WIDE_ELEMENT && header[at + 1] == 4) {
			int reference = (header[at + 2] & 0xFF) << Byte.SIZE | header[at + 3] & 0xFF;
			return of("16." + reference, header[at + 4] & 0xFF, header[at + 5] & 0xFF);
		}
		return null;
	}

	/**
	 * A place as the gateway tells it beside the text.
	 * @return null if it is none in a longer message
	 */
	static @Nullable Concatenation of(Sar sar) {
		return of("sar." + sar.reference(), sar.total(), sar.number());
	}

	private static @Nullable Concatenation of(String reference, int total, int number) {
		return (total > 1 && number > 0 && number <= total) ? new Concatenation(reference, total, number) : null;
	}

}
