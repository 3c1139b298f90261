package cn.minyi.classifier.text;

import java.util.HexFormat;

import cn.minyi.classifier.hanlp.CutText;

/**
 * A 64-bit SimHash (Charikar 2002) over runs of three letters or digits, whatever stands
 * between them: texts that share most of their runs share most bits.
 */
public final class Fingerprint {

	private static final int RUN = 3;

	private static final long PRIME = 0x100000001b3L;

	/**
	 * How many runs have each bit: the bits' counts upright, the lowest digit of all
	 * first.
	 */
	private final long[] digits = new long[Integer.SIZE];

	private long runs;

	private Fingerprint() {
	}

	/**
	 * The fingerprint of a text.
	 * @param text the text
	 * @return 16 hex digits
	 */
	public static String of(CutText text) {
		Fingerprint votes = new Fingerprint();
		String folded = text.folded();
		char first = 0;
		char second = 0;
		int length = 0;
		for (int i = 0; i < folded.length(); i++) {
			char each = folded.charAt(i);
			if (Character.isLetterOrDigit(each) || Character.isSurrogate(each)) {
				if (++length >= RUN) {
					votes.add(hash(first, second, each));
				}
				first = second;
				second = each;
			}
		}
		if (length < RUN) {
			votes.add(hash((char) 0, first, second));
		}
		return HexFormat.of().toHexDigits(votes.majority());
	}

	/** Counts all 64 bits at once, by adding with carry across the digits. */
	private void add(long hash) {
		long carry = hash;
		for (int digit = 0; carry != 0; digit++) {
			long both = this.digits[digit] & carry;
			this.digits[digit] ^= carry;
			carry = both;
		}
		this.runs++;
	}

	/** The bits that more than half of all runs have. */
	private long majority() {
		long bits = 0;
		int used = Long.SIZE - Long.numberOfLeadingZeros(this.runs);
		for (int bit = 0; bit < Long.SIZE; bit++) {
			long count = 0;
			for (int digit = 0; digit < used; digit++) {
				count |= ((this.digits[digit] >>> bit) & 1) << digit;
			}
			bits |= (2 * count > this.runs) ? 1L << bit : 0;
		}
		return bits;
	}

	private static long hash(char first, char second, char third) {
		long hash = 0xcbf29ce484222325L;
		hash = (hash ^ first) * PRIME;
		hash = (hash ^ second) * PRIME;
		hash = (hash ^ third) * PRIME;
		hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
		return hash ^ (hash >>> 33);
	}

}
