package cn.minyi.standalone.demo;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Does the work that the citizens' form asks of a browser, as its script does: for each
 * of eight parts, the first number that makes the SHA-256 of {@code SEED:PART:NUMBER}
 * begin with enough zero bits.
 */
final class FormWork {

	private static final int PARTS = 8;

	private static final int HASH_BITS = 256;

	private FormWork() {
	}

	/**
	 * Does the work.
	 * @param challenge {@code BITS.SEED}, as the form's page holds it
	 * @return the proof that the form sends along
	 */
	static String solve(String challenge) {
		int dot = challenge.indexOf('.');
		int bits = Integer.parseInt(challenge.substring(0, dot));
		List<String> numbers = new ArrayList<>();
		for (int part = 0; part < PARTS; part++) {
			numbers.add(Long.toString(first(challenge.substring(dot + 1) + ":" + part + ":", bits)));
		}
		return String.join(",", numbers);
	}

	private static long first(String prefix, int bits) {
		try {
			MessageDigest hash = MessageDigest.getInstance("SHA-256");
			long number = 0;
			while (new BigInteger(1, hash.digest((prefix + number).getBytes(StandardCharsets.UTF_8)))
				.bitLength() > HASH_BITS - bits) {
				number++;
			}
			return number;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
