package cn.minyi.attachments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.minyi.domain.seal.SecretFiles;

/**
 * The keys that seal files. {@code attachment-key} is made at the first start; whoever
 * puts {@code attachment-key-2}, {@code attachment-key-3} beside it makes the last one
 * the one that seals from now on, while the others still open. When
 * {@link AttachmentStore#rekeyAll} has found nothing broken, the old ones can go.
 * <p>
 * Ids are made with {@code attachment-id-key}, which is never changed: it hides nothing
 * but which content has which id.
 */
public final class AttachmentKeys {

	/** The first key's file; the others have a hyphen and their number after it. */
	public static final String NAME = "attachment-key";

	private static final String ID_NAME = "attachment-id-key";

	private static final int MOST_KEYS = 100;

	private static final int MARK_BYTES = 8;

	private final SecretFiles secrets;

	private final SecretKeySpec idKey;

	private volatile List<Sealing> keys;

	/**
	 * Reads the keys, and makes those that an instance has to have.
	 * @param secrets of the instance
	 */
	public AttachmentKeys(SecretFiles secrets) {
		this.secrets = secrets;
		this.idKey = new SecretKeySpec(secrets.key(ID_NAME), "HmacSHA256");
		this.keys = read(secrets);
	}

	/**
	 * The name of the key that would be newer than all that are there.
	 * @param secrets of the instance
	 * @return a file name for {@link SecretFiles#key}, which makes it
	 */
	public static String nextName(SecretFiles secrets) {
		int last = 0;
		for (int number = 1; number <= MOST_KEYS; number++) {
			if (Files.exists(secrets.file(name(number)))) {
				last = number;
			}
		}
		return name(last + 1);
	}

	byte[] idOf(String submissionId, byte[] content) {
		Mac mac = mac(this.idKey);
		mac.update((submissionId.length() + "|" + submissionId + "|").getBytes(StandardCharsets.UTF_8));
		return mac.doFinal(content);
	}

	/**
	 * The key that seals from now on. Looked for each time: another process may have made
	 * it a moment ago, and may delete the old one soon.
	 */
	Sealing newest() {
		List<Sealing> known = read(this.secrets);
		this.keys = known;
		return known.get(known.size() - 1);
	}

	/** Finds the key, even one that another process made after this one started. */
	Optional<Sealing> marked(byte[] mark) {
		return find(mark).or(() -> {
			this.keys = read(this.secrets);
			return find(mark);
		});
	}

	private Optional<Sealing> find(byte[] mark) {
		return this.keys.stream().filter((each) -> Arrays.equals(each.mark(), mark)).findFirst();
	}

	private static List<Sealing> read(SecretFiles secrets) {
		List<Sealing> found = new ArrayList<>();
		for (int number = 1; number <= MOST_KEYS; number++) {
			if (Files.exists(secrets.file(name(number)))) {
				found.add(sealing(secrets.key(name(number))));
			}
		}
		return found.isEmpty() ? List.of(sealing(secrets.key(NAME))) : List.copyOf(found);
	}

	private static String name(int number) {
		return (number == 1) ? NAME : NAME + "-" + number;
	}

	private static Sealing sealing(byte[] key) {
		byte[] mark = mac(new SecretKeySpec(key, "HmacSHA256")).doFinal(NAME.getBytes(StandardCharsets.UTF_8));
		return new Sealing(new SecretKeySpec(key, "AES"), Arrays.copyOf(mark, MARK_BYTES));
	}

	private static Mac mac(SecretKeySpec key) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(key);
			return mac;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

	/**
	 * One key.
	 *
	 * @param key for AES-256
	 * @param mark names it in the head of what it sealed, and tells nothing about it
	 */
	record Sealing(SecretKeySpec key, byte[] mark) {

	}

}
