package cn.minyi.domain.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens contacts with AES-256-GCM. The submission's id is bound into each seal,
 * so that a seal cannot be moved to another submission. Safe for use by many threads.
 */
public final class ContactSeal {

	/** Length of the keys in bytes. */
	public static final int KEY_BYTES = 32;

	// Says which key and form a seal has, so that keys can be changed later.
	private static final String PREFIX = "s1.";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final SecureRandom random = new SecureRandom();

	private final SecretKeySpec key;

	private final SecretKeySpec hashKey;

	/**
	 * Makes a seal.
	 * @param key {@value #KEY_BYTES} secret bytes for encryption
	 * @param hashKey {@value #KEY_BYTES} other secret bytes for finding a sender again
	 */
	public ContactSeal(byte[] key, byte[] hashKey) {
		if (key.length != KEY_BYTES || hashKey.length != KEY_BYTES) {
			throw new IllegalArgumentException("keys must have " + KEY_BYTES + " bytes");
		}
		this.key = new SecretKeySpec(key, "AES");
		this.hashKey = new SecretKeySpec(hashKey, "HmacSHA256");
	}

	/**
	 * Seals a contact.
	 * @param contact to hide
	 * @param submissionId of the submission it belongs to
	 * @return what may be stored
	 */
	public SealedContact seal(Contact contact, String submissionId) {
		return new SealedContact(sealText(MAPPER.writeValueAsString(contact), submissionId), phoneHash(contact.phone()),
				mailHash(contact.mail()));
	}

	/**
	 * Opens a contact. Whoever calls this records who asked and why.
	 * @param contact as sealed
	 * @param submissionId of the submission it belongs to
	 * @return the contact
	 * @throws SealBrokenException if the key is another or the seal was changed
	 */
	public Contact open(SealedContact contact, String submissionId) {
		return MAPPER.readValue(openText(contact.sealed(), submissionId), Contact.class);
	}

	/**
	 * Seals any text.
	 * @param text to hide
	 * @param submissionId of the submission it belongs to
	 * @return what may be stored
	 */
	public String sealText(String text, String submissionId) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, submissionId, text.getBytes(StandardCharsets.UTF_8));
		byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
		System.arraycopy(hidden, 0, both, NONCE_BYTES, hidden.length);
		return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	/**
	 * Opens a text.
	 * @param sealed as given by {@link #sealText}
	 * @param submissionId of the submission it belongs to
	 * @return the text
	 * @throws SealBrokenException if the key is another or the seal was changed
	 */
	public String openText(String sealed, String submissionId) {
		if (!sealed.startsWith(PREFIX)) {
			throw new SealBrokenException("unknown form of seal");
		}
		try {
			byte[] both = Base64.getUrlDecoder().decode(sealed.substring(PREFIX.length()));
			if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
				throw new SealBrokenException("too short");
			}
			byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
			byte[] hidden = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
			return new String(cipher(Cipher.DECRYPT_MODE, nonce, submissionId, hidden), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new SealBrokenException("not a seal");
		}
	}

	/**
	 * The keyed hash of a phone number, the same for all ways to write it.
	 * @param phone as written, or null
	 * @return hex digits, or null without a phone
	 */
	public @Nullable String phoneHash(@Nullable String phone) {
		if (phone == null) {
			return null;
		}
		String digits = phone.replaceAll("\\D", "");
		return hash("phone:" + ((digits.length() == 13 && digits.startsWith("86")) ? digits.substring(2) : digits));
	}

	/**
	 * The keyed hash of a mail address, the same in any case.
	 * @param mail as written, or null
	 * @return hex digits, or null without an address
	 */
	public @Nullable String mailHash(@Nullable String mail) {
		return (mail != null) ? hash("mail:" + mail.strip().toLowerCase(Locale.ROOT)) : null;
	}

	private String hash(String value) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.hashKey);
			return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

	private byte[] cipher(int mode, byte[] nonce, String submissionId, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(submissionId.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBrokenException(ex.getClass().getSimpleName());
		}
	}

}
