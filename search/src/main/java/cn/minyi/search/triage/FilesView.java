package cn.minyi.search.triage;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The files of an item as its page lists them.
 *
 * @param files in their order, those that were added later at the end
 */
record FilesView(List<Row> files) {

	/**
	 * A file.
	 *
	 * @param name under which it is kept
	 * @param kind what it is, in words
	 * @param size in words
	 * @param added when it was added, in words; absent if it came with the submission
	 * @param address where it can be downloaded
	 */
	record Row(String name, String kind, String size, @Nullable String added, String address) {

	}

}
