package cn.minyi.search.index;

/**
 * One concrete index of submissions. A rebuild makes the next one.
 *
 * @param index its name, {@code minyi-submissions-} and six digits
 * @param uuid Elasticsearch's own identity of it; another one after it was lost and made
 * anew
 */
record Generation(String index, String uuid) {

	/**
	 * The alias through which it is written. An index is made by a write to a name that
	 * does not exist, but an alias is not, so a deleted generation stays deleted.
	 * @return an alias that only this index has
	 */
	String writeAlias() {
		return writeAlias(this.index);
	}

	static String writeAlias(String index) {
		return index + "-write";
	}

	/**
	 * The consumer group that fills it. Its offsets belong to this very index: one that
	 * was lost and made anew is filled from the beginning.
	 * @return a group's name
	 */
	String consumerGroup() {
		return "minyi-indexer-" + this.index.substring(this.index.lastIndexOf('-') + 1) + '-' + this.uuid;
	}

}
