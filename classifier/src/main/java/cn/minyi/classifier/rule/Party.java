package cn.minyi.classifier.rule;

/**
 * Of whom something is said.
 */
public enum Party {

	/** A public body, official or public employee. */
	PUBLIC,

	/** A firm, neighbour or other private party. */
	PRIVATE,

	/** Nobody is named near by. */
	UNKNOWN

}
