package cn.minyi.search.models;

import java.util.List;

/**
 * Two models on the same texts.
 *
 * @param id unique on the page
 * @param title what is compared
 * @param explanation on which texts
 * @param sentence what it means
 * @param doubtful whether there are too few texts
 * @param before what the one is called that is compared with
 * @param after what the new one is called
 * @param rows one for each category, and for the units; empty if nothing was compared
 */
record ComparisonTable(String id, String title, String explanation, String sentence, boolean doubtful, String before,
		String after, List<Row> rows) {

	/**
	 * A category.
	 *
	 * @param name its name
	 * @param expected how many texts there are
	 * @param before how many the old one found
	 * @param after how many the new one found
	 * @param change the difference in words
	 * @param direction {@code better}, {@code worse} or {@code same}
	 * @param wrongBefore how often the old one found it where it was not
	 * @param wrongAfter how often the new one did
	 */
	record Row(String name, int expected, int before, int after, String change, String direction, int wrongBefore,
			int wrongAfter) {

	}

}
