package cn.minyi.domain.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Seals and opens contacts with AES-256-GCM. The submission's id is bound into each seal,
 * so that a seal cannot be moved to another submission. A seal names the key that made
 * it; the newest key makes new ones. Safe for use by many threads.
 */
public final class ContactSeal {

	/** Length of the keys in bytes. */
	public static final int KEY_BYTES = 32;

	/** Name of the file of the first key that seals. */
	public static final String KEY = "contact-key";

	/** Name of the file of the first key for finding a sender again. */
	public static final String HASH_KEY = "contact-hash-key";

	/** What a seal looks like; the group is the number of its key. */
	public static final Pattern FORM = Pattern.compile("s([1-9][0-9]{0,5})\\.([A-Za-z0-9_-]{38,})");

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final SecureRandom random = new SecureRandom();

	private final KeyRing keys;

	private final KeyRing hashKeys;

	/**
	 * Makes a seal with keys that may be changed while it is used.
	 * @param keys for encryption
	 * @param hashKeys for finding a sender again
	 */
	public ContactSeal(KeyRing keys, KeyRing hashKeys) {
		this.keys = keys;
		this.hashKeys = hashKeys;
	}

	/**
	 * The seal of an instance.
	 * @param secrets where its keys are; made if there are none
	 * @return with all its keys
	 */
	public static ContactSeal of(SecretFiles secrets) {
		return new ContactSeal(KeyRing.of(secrets, KEY), KeyRing.of(secrets, HASH_KEY));
	}

	/**
	 * Makes a seal with keys that never change.
	 * @param key {@value #KEY_BYTES} secret bytes for encryption
	 * @param hashKey {@value #KEY_BYTES} other secret bytes for finding a sender again
	 */
	public ContactSeal(byte[] key, byte[] hashKey) {
		if (key.length != KEY_BYTES || hashKey.length != KEY_BYTES) {
			throw new IllegalArgumentException("keys must have " + KEY_BYTES + " bytes");
		}
		this.keys = KeyRing.of(key);
		this.hashKeys = KeyRing.of(hashKey);
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
		Map.Entry<Integer, byte[]> newest = this.keys.all().lastEntry();
		byte[] hidden = cipher(Cipher.ENCRYPT_MODE, newest.getValue(), nonce, submissionId,
				text.getBytes(StandardCharsets.UTF_8));
		byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
		System.arraycopy(hidden, 0, both, NONCE_BYTES, hidden.length);
		return "s" + newest.getKey() + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(both);
	}

	/**
	 * Opens a text.
	 * @param sealed as given by {@link #sealText}
	 * @param submissionId of the submission it belongs to
	 * @return the text
	 * @throws SealBrokenException if the key is another or the seal was changed
	 */
	public String openText(String sealed, String submissionId) {
		Matcher form = FORM.matcher(sealed);
		if (!form.matches()) {
			throw new SealBrokenException("unknown form of seal");
		}
		byte[] key = this.keys.key(Integer.parseInt(form.group(1)))
			.orElseThrow(() -> new SealBrokenException("the key is gone"));
		try {
			byte[] both = Base64.getUrlDecoder().decode(form.group(2));
			byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
			byte[] hidden = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
			return new String(cipher(Cipher.DECRYPT_MODE, key, nonce, submissionId, hidden), StandardCharsets.UTF_8);
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
		return (phone != null) ? hash(this.hashKeys.all().lastEntry().getValue(), plain(phone)) : null;
	}

	/**
	 * The hashes under which a phone number may be known: while keys are changed, some
	 * records still have an older one.
	 * @param phone as written
	 * @return the newest first, without repetition
	 */
	public List<String> phoneHashes(String phone) {
		return this.hashKeys.all().descendingMap().values().stream().map((key) -> hash(key, plain(phone))).toList();
	}

	private static String plain(String phone) {
		String digits = phone.replaceAll("\\D", "");
		return "phone:" + ((digits.length() == 13 && digits.startsWith("86")) ? digits.substring(2) : digits);
	}

	/**
	 * The keyed hash of a mail address, the same in any case.
	 * @param mail as written, or null
	 * @return hex digits, or null without an address
	 */
	public @Nullable String mailHash(@Nullable String mail) {
		return (mail != null)
				? hash(this.hashKeys.all().lastEntry().getValue(), "mail:" + mail.strip().toLowerCase(Locale.ROOT))
				: null;
	}

	private static String hash(byte[] key, String value) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

	private static byte[] cipher(int mode, byte[] key, byte[] nonce, String submissionId, byte[] input) {
		try {
			Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
			cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(submissionId.getBytes(StandardCharsets.UTF_8));
			return cipher.doFinal(input);
		}
		catch (GeneralSecurityException ex) {
			throw new SealBrokenException(ex.getClass().getSimpleName());
		}
	}

}
