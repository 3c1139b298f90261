package cn.minyi.intake.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.page.FormTokens;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * A little work for the browser that sends a form: numbers to be found by trying, so that
 * sending very many forms costs something. Nothing is stored for it: the challenge is
 * signed and belongs to the form's token.
 * <p>
 * A challenge is {@code BITS.SEED}; the proof is {@value #PARTS} numbers with commas in
 * between, of which the n-th (from 0) makes the SHA-256 of {@code SEED:n:NUMBER} begin
 * with so many zero bits. Many small parts take nearly equally long each time, one large
 * one would not.
 */
@Component
final class Work {

	static final int PARTS = 8;

	private static final int SEED = 32;

	private static final int LONGEST_NUMBER = 12;

	private final FormTokens tokens;

	private final KeyedHash hash;

	Work(FormTokens tokens, KeyedHash hash) {
		this.tokens = tokens;
		this.hash = hash.derive("form-work");
	}

	String challenge(String token, int bits) {
		return bits + "." + seed(token, bits);
	}

	/**
	 * Whether the work was done for a token that is still good.
	 */
	boolean isDone(@Nullable String token, @Nullable String challenge, @Nullable String proof) {
		if (token == null || challenge == null || proof == null || !challenge.matches("[0-9]{1,2}\\.[0-9a-f]+")
				|| !this.tokens.isValid(token)) {
			return false;
		}
		int bits = Integer.parseInt(challenge.substring(0, challenge.indexOf('.')));
		String[] numbers = proof.split(",", -1);
		if (!challenge.equals(challenge(token, bits)) || numbers.length != PARTS) {
			return false;
		}
		String seed = seed(token, bits);
		for (int part = 0; part < PARTS; part++) {
			if (numbers[part].length() > LONGEST_NUMBER || zeroBits(seed + ':' + part + ':' + numbers[part]) < bits) {
				return false;
			}
		}
		return true;
	}

	private String seed(String token, int bits) {
		return this.hash.hex(token, Integer.toString(bits)).substring(0, SEED);
	}

	private static int zeroBits(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			int bits = 0;
			for (byte each : digest) {
				int zeros = Integer.numberOfLeadingZeros(each & 0xFF) - (Integer.SIZE - Byte.SIZE);
				bits += zeros;
				if (zeros < Byte.SIZE) {
					return bits;
				}
			}
			return bits;
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("every Java has SHA-256", ex);
		}
	}

}
