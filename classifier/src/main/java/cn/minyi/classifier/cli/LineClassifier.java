package cn.minyi.classifier.cli;

import tools.jackson.databind.node.ObjectNode;

/**
 * Classifies the text of one line.
 */
interface LineClassifier {

	/**
	 * Classifies.
	 * @param text any text
	 * @param line receives what was found
	 */
	void classify(String text, ObjectNode line);

	/**
	 * Finds only the label.
	 * @param text any text
	 * @return a category or a label of a general model
	 */
	String label(String text);

}
