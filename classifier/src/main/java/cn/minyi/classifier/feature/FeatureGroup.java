package cn.minyi.classifier.feature;

/**
 * The kinds of features. The ordinal is part of keys in model files: new ones go last.
 */
public enum FeatureGroup {

	/** One word. */
	WORD(0),

	/** Two neighbouring words of a clause. */
	PAIR(0),

	/** One character. */
	CHARACTER(1),

	/** Two neighbouring characters. */
	BIGRAM(1),

	/** What a readable rule marked. */
	CUE(2),

	/** One word of the title. */
	TITLE_WORD(3),

	/** A run of one to three characters of the title. */
	TITLE_RUN(4);

	/** Blocks of groups that are scaled together. */
	public static final int BLOCKS = 5;

	private static final FeatureGroup[] ALL = values();

	private static final int SHIFT = 60;

	private final int block;

	FeatureGroup(int block) {
		this.block = block;
	}

	/**
	 * The block of groups with which this one is scaled.
	 * @return from 0 to {@link #BLOCKS}, exclusive
	 */
	public int block() {
		return this.block;
	}

	/**
	 * Makes a key of this group.
	 * @param hash of what was found
	 * @return a key
	 */
	public long key(long hash) {
		// The finalizer of MurmurHash3, so that near hashes fall apart.
		long mixed = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
		mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
		return ((long) ordinal() << SHIFT) | ((mixed ^ (mixed >>> 33)) >>> (Long.SIZE - SHIFT));
	}

	/**
	 * Makes a key of this group, as of one name that the parts make together.
	 * @param parts of the name of what was found
	 * @return a key
	 */
	public long key(String... parts) {
		long hash = 1;
		for (String part : parts) {
			for (int i = 0; i < part.length(); i++) {
				hash = hash * 0x100000001b3L + part.charAt(i);
			}
		}
		return key(hash);
	}

	/**
	 * The group of a key.
	 * @param key made by a group
	 * @return that group
	 */
	public static FeatureGroup of(long key) {
		return ALL[(int) (key >>> SHIFT)];
	}

}
