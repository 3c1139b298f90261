package cn.minyi.intake.arrival;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 with a key. Identities made from what a citizen sent go through it: with a
 * plain hash, anyone could try all phone numbers until one fits. Safe for use by many
 * threads.
 */
public final class KeyedHash {

	private static final String ALGORITHM = "HmacSHA256";

	private final SecretKeySpec key;

	/**
	 * Makes a hash.
	 * @param key secret bytes, at least one
	 */
	public KeyedHash(byte[] key) {
		this.key = new SecretKeySpec(key, ALGORITHM);
	}

	/**
	 * Makes a hash for one purpose, so that its values say nothing elsewhere.
	 * @param purpose names it
	 * @return always the same for the same key and purpose
	 */
	public KeyedHash derive(String purpose) {
		return new KeyedHash(mac(purpose.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * The hash of bytes.
	 * @param message any bytes
	 * @return 64 hex digits
	 */
	public String hex(byte[] message) {
		return HexFormat.of().formatHex(mac(message));
	}

	/**
	 * The hash of texts; where one ends and the next begins counts.
	 * @param parts any texts
	 * @return 64 hex digits
	 */
	public String hex(String... parts) {
		StringBuilder joined = new StringBuilder();
		for (String part : parts) {
			joined.append(part.length()).append(':').append(part);
		}
		return hex(joined.toString().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Compares a hash in constant time.
	 * @param message any bytes
	 * @param hex the hash somebody claims it has, in any case
	 * @return whether it has
	 */
	public boolean matches(byte[] message, String hex) {
		return MessageDigest.isEqual(hex(message).getBytes(StandardCharsets.UTF_8),
				hex.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
	}

	private byte[] mac(byte[] message) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(this.key);
			return mac.doFinal(message);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has " + ALGORITHM, ex);
		}
	}

}
