package cn.minyi.intake.web;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * Does a form's work as a browser does, written apart from the code that checks it.
 */
final class Solver {

	private Solver() {
	}

	static String solve(String challenge) {
		int dot = challenge.indexOf('.');
		int bits = Integer.parseInt(challenge.substring(0, dot));
		String seed = challenge.substring(dot + 1);
		List<String> numbers = new ArrayList<>();
		for (int part = 0; part < 8; part++) {
			long number = 0;
			while (new BigInteger(1, sha256(seed + ":" + part + ":" + number)).bitLength() > 256 - bits) {
				number++;
			}
			numbers.add(Long.toString(number));
		}
		return String.join(",", numbers);
	}

	private static byte[] sha256(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
