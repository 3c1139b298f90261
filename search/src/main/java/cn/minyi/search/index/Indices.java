package cn.minyi.search.index;

/**
 * The names in Elasticsearch.
 */
public final class Indices {

	/** The alias through which the items are searched. */
	public static final String SUBMISSIONS = "minyi-submissions";

	/** What citizens may see, one document for each receipt code. */
	public static final String STATUS = "minyi-status";

	/** The alias of the account of what channels delivered. */
	public static final String LEDGER = "minyi-ledger";

	private Indices() {
	}

}
