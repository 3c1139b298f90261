package cn.minyi.search.index;

import cn.minyi.search.access.Viewer;

/**
 * The record of who opened what is sealed. Methods throw
 * {@link java.io.UncheckedIOException} when the index cannot be reached.
 */
public interface Openings {

	/** Most openings on one page. */
	int MOST = 5_000;

	/**
	 * Looks for openings.
	 * @param query which
	 * @param viewer who looks
	 * @return the newest first
	 */
	OpeningPage search(OpeningQuery query, Viewer viewer);

}
