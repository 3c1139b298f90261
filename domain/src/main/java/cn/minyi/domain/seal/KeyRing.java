package cn.minyi.domain.seal;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * Keys of one purpose, numbered from 1: the newest is used from now on, the others still
 * open what they closed. The first key's file has the plain name, the others have a
 * hyphen and their number after it. A key that another process made is noticed within a
 * second. Safe for use by many threads.
 */
public final class KeyRing {

	private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final @Nullable SecretFiles secrets;

	private final String name;

	// Never changed once it is here.
	private volatile TreeMap<Integer, byte[]> keys;

	private volatile long looked = System.nanoTime();

	private KeyRing(@Nullable SecretFiles secrets, String name, TreeMap<Integer, byte[]> keys) {
		this.secrets = secrets;
		this.name = name;
		this.keys = keys;
	}

	/**
	 * The keys that there are. The first one is made if there is none.
	 * @param secrets of the instance
	 * @param name of the first key's file
	 * @return the ring
	 */
	public static KeyRing of(SecretFiles secrets, String name) {
		return new KeyRing(secrets, name, read(secrets, name));
	}

	/**
	 * A ring of one key that never changes.
	 * @param key {@value ContactSeal#KEY_BYTES} secret bytes
	 * @return the ring
	 */
	static KeyRing of(byte[] key) {
		return new KeyRing(null, "", new TreeMap<>(Map.of(1, key.clone())));
	}

	/**
	 * Makes a key that is newer than all others.
	 * @return its number
	 */
	public int add() {
		if (this.secrets == null) {
			throw new IllegalStateException("this ring never changes");
		}
		look();
		int number = this.keys.lastKey() + 1;
		this.secrets.key(fileName(this.name, number));
		look();
		return number;
	}

	/**
	 * The number of the key that is used from now on.
	 * @return 1 or higher
	 */
	public int newest() {
		return all().lastKey();
	}

	/**
	 * All keys that there are.
	 * @return by their numbers, the oldest first; not to be changed
	 */
	TreeMap<Integer, byte[]> all() {
		if (System.nanoTime() - this.looked > LOOK_NANOS) {
			look();
		}
		return this.keys;
	}

	/**
	 * A key, even one that another process has made just now.
	 * @param number its number
	 * @return empty if there is none
	 */
	Optional<byte[]> key(int number) {
		if (!this.keys.containsKey(number)) {
			look();
		}
		return Optional.ofNullable(this.keys.get(number));
	}

	private void look() {
		this.looked = System.nanoTime();
		if (this.secrets != null) {
			this.keys = read(this.secrets, this.name);
		}
	}

	private static TreeMap<Integer, byte[]> read(SecretFiles secrets, String name) {
		TreeMap<Integer, byte[]> found = new TreeMap<>();
		for (int number : secrets.numbers(name)) {
			secrets.existingKey(fileName(name, number)).ifPresent((key) -> found.put(number, key));
		}
		if (found.isEmpty()) {
			found.put(1, secrets.key(name));
		}
		return found;
	}

	/**
	 * The name of a key's file.
	 * @param name of the first key's file
	 * @param number the key's number
	 * @return as {@link SecretFiles} knows it
	 */
	public static String fileName(String name, int number) {
		return (number == 1) ? name : name + '-' + number;
	}

}
