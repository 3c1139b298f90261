package cn.minyi.domain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks receipt codes such as {@code 7KQM-2XHT-WP9C}: eleven characters that
 * nobody can guess without the key, and a check character that finds every single wrong
 * character and every swap of two.
 * <p>
 * The alphabet has 31 characters, without 0, O, 1, I and L, because codes are read over
 * the phone and typed on key-pads. As 31 is prime, a weighted sum modulo 31 with distinct
 * weights catches those errors. The code is derived from the submission's id, so a
 * redelivery gets the same one without a store.
 */
public final class Receipts {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private static final int LENGTH = 12;

	private static final int GROUP = 4;

	private final SecretKeySpec key;

	/**
	 * Makes receipts with a key.
	 * @param key at least 16 secret bytes; with another key the same submission gets
	 * another receipt
	 */
	public Receipts(byte[] key) {
		this.key = new SecretKeySpec(key, "HmacSHA256");
	}

	/**
	 * The receipt of a submission.
	 * @param submissionId its id
	 * @return twelve characters in groups of four
	 */
	public String of(String submissionId) {
		byte[] random = hmac(submissionId);
		StringBuilder code = new StringBuilder(LENGTH);
		// 256 bits for 55 needed make the bias of the modulo immeasurably small.
		BigInteger number = new BigInteger(1, random);
		BigInteger base = BigInteger.valueOf(ALPHABET.length());
		for (int i = 0; i < LENGTH - 1; i++) {
			BigInteger[] parts = number.divideAndRemainder(base);
			code.append(ALPHABET.charAt(parts[1].intValue()));
			number = parts[0];
		}
		return grouped(code.append(checkCharacter(code)).toString());
	}

	/**
	 * Reads a code as a person typed it: in any case, with or without groups, in full
	 * width too.
	 * @param typed what was typed
	 * @return the code in its usual form, or empty if it cannot be a receipt
	 */
	public static Optional<String> read(String typed) {
		StringBuilder code = new StringBuilder(LENGTH);
		String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
		for (char character : folded.toCharArray()) {
			if (ALPHABET.indexOf(character) >= 0) {
				code.append(character);
			}
			else if (!Character.isWhitespace(character) && "-‐‑–—_.".indexOf(character) < 0) {
				return Optional.empty();
			}
		}
		if (code.length() != LENGTH || checkCharacter(code.subSequence(0, LENGTH - 1)) != code.charAt(LENGTH - 1)) {
			return Optional.empty();
		}
		return Optional.of(grouped(code.toString()));
	}

	/**
	 * What a submission keeps of a secret by which its writer is known again: the last
	 * four digits of a phone number, or a passphrase.
	 * @param receipt the code in its usual form
	 * @param secret as typed; width, case and white space make no difference
	 * @return 64 hex digits, from which without the key nothing can be learnt
	 */
	public String statusKey(String receipt, String secret) {
		String folded = Normalizer.normalize(secret, Normalizer.Form.NFKC)
			.toLowerCase(Locale.ROOT)
			.replaceAll("\\s", "");
		return HexFormat.of().formatHex(hmac("status|" + receipt + '|' + folded));
	}

	private static String grouped(String code) {
		return code.substring(0, GROUP) + '-' + code.substring(GROUP, 2 * GROUP) + '-' + code.substring(2 * GROUP);
	}

	private static char checkCharacter(CharSequence code) {
		int sum = 0;
		for (int i = 0; i < code.length(); i++) {
			sum += (i + 2) * ALPHABET.indexOf(code.charAt(i));
		}
		return ALPHABET.charAt(sum % ALPHABET.length());
	}

	private byte[] hmac(String submissionId) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return mac.doFinal(submissionId.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

}
