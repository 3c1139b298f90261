package cn.minyi.chaos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The work that the form asks of a browser: for each of eight parts the first number that
 * makes the SHA-256 of {@code SEED:PART:NUMBER} begin with enough zero bits.
 */
final class Proof {

	private static final int PARTS = 8;

	private Proof() {
	}

	/**
	 * Does the work.
	 * @param challenge {@code BITS.SEED}, as the form's page holds it
	 */
	static String of(String challenge) {
		int dot = challenge.indexOf('.');
		int bits = Integer.parseInt(challenge.substring(0, dot));
		List<String> numbers = new ArrayList<>();
		for (int part = 0; part < PARTS; part++) {
			numbers.add(Long.toString(first(challenge.substring(dot + 1) + ':' + part + ':', bits)));
		}
		return String.join(",", numbers);
	}

	// At most 24 bits are asked, which fit into an int.
	private static long first(String prefix, int bits) {
		try {
			MessageDigest hash = MessageDigest.getInstance("SHA-256");
			for (long number = 0;; number++) {
				byte[] digest = hash.digest((prefix + number).getBytes(StandardCharsets.UTF_8));
				int start = (digest[0] & 0xff) << 24 | (digest[1] & 0xff) << 16 | (digest[2] & 0xff) << 8;
				if (start >>> (Integer.SIZE - bits) == 0) {
					return number;
				}
			}
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
