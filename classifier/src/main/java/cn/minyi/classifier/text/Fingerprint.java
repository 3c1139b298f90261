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

	private Fingerprint() {
	}

	/**
	 * The fingerprint of a text.
	 * @param text the text
	 * @return 16 hex digits
	 */
	public static String of(CutText text) {
		int[] votes = new int[Long.SIZE];
		char[] last = new char[RUN];
		int length = 0;
		for (int i = 0; i < text.folded().length(); i++) {
			char each = text.folded().charAt(i);
			if (Character.isLetterOrDigit(each) || Character.isSurrogate(each)) {
				System.arraycopy(last, 1, last, 0, RUN - 1);
				last[RUN - 1] = each;
				if (++length >= RUN) {
					vote(votes, last);
				}
			}
		}
		if (length < RUN) {
			vote(votes, last);
		}
		long bits = 0;
		for (int bit = 0; bit < Long.SIZE; bit++) {
			bits |= (votes[bit] > 0) ? 1L << bit : 0;
		}
		return HexFormat.of().toHexDigits(bits);
	}

	private static void vote(int[] votes, char[] run) {
		long hash = 0xcbf29ce484222325L;
		for (char each : run) {
			hash = (hash ^ each) * PRIME;
		}
		hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
		hash ^= hash >>> 33;
		for (int bit = 0; bit < Long.SIZE; bit++) {
			votes[bit] += ((hash >>> bit) & 1) == 1 ? 1 : -1;
		}
	}

}
