package cn.minyi.classifier.feature;

/**
 * Receives each feature of a text, as often as it occurs.
 */
@FunctionalInterface
public interface FeatureSink {

	/**
	 * Receives a feature.
	 * @param key what was found; the upper four bits are the {@link FeatureGroup}
	 * @param start index of its first UTF-16 unit
	 * @param end index after its last
	 */
	void accept(long key, int start, int end);

}
