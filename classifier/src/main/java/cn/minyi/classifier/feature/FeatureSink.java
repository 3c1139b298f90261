package cn.minyi.classifier.feature;

/**
 * Receives the features of a text.
 */
public interface FeatureSink {

	/**
	 * Receives a feature that counts as often as it occurs.
	 * @param key what was found; the upper four bits are the {@link FeatureGroup}
	 * @param start index of its first UTF-16 unit
	 * @param end index after its last
	 */
	void accept(long key, int start, int end);

	/**
	 * Receives a feature that counts once, however often it occurs.
	 * @param key what was found
	 * @param start index of its first UTF-16 unit
	 * @param end index after its last; the same as the start if it is true of the text
	 * but stands nowhere in it
	 */
	void mark(long key, int start, int end);

}
