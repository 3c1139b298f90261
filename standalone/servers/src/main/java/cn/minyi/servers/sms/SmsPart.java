package cn.minyi.servers.sms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * A short message, or a part of a long one, between a phone and the service.
 *
 * @param id the gateway's, 16 hex digits
 * @param from the number it comes from
 * @param to the number it goes to
 * @param dataCoding 0 to 255
 * @param headed whether the content begins with a user data header
 * @param content all bytes
 */
public record SmsPart(String id, String from, String to, int dataCoding, boolean headed, byte[] content) {

	private static final int UCS2 = 8;

	/**
	 * The text without the header.
	 * @return as a phone would show it
	 */
	public String text() {
		int start = this.headed ? 1 + (this.content[0] & 0xff) : 0;
		Charset charset = (this.dataCoding == UCS2) ? StandardCharsets.UTF_16BE : Charset.forName("GB18030");
		return new String(this.content, start, this.content.length - start, charset);
	}

	/**
	 * What the parts of one message have in common.
	 * @return -1 if this is a whole message
	 */
	public int reference() {
		return isConcatenated() ? this.content[this.content[0] - 2] & 0xff : -1;
	}

	/**
	 * How many parts the message has.
	 * @return 1 or more
	 */
	public int total() {
		return isConcatenated() ? this.content[this.content[0] - 1] & 0xff : 1;
	}

	/**
	 * Which part this is.
	 * @return from 1
	 */
	public int number() {
		return isConcatenated() ? this.content[this.content[0]] & 0xff : 1;
	}

	/** A header with one element: 8 bit reference (00) or 16 bit reference (08). */
	private boolean isConcatenated() {
		return this.headed
				&& ((this.content[0] == 5 && this.content[1] == 0) || (this.content[0] == 6 && this.content[1] == 8));
	}

	@Override
	public String toString() {
		return "SmsPart[" + this.id + "]";
	}

}
