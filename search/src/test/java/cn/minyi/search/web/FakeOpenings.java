package cn.minyi.search.web;

import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.OpeningPage;
import cn.minyi.search.index.OpeningQuery;
import cn.minyi.search.index.Openings;
import org.jspecify.annotations.Nullable;

/**
 * The record of openings that a test has prepared.
 */
public final class FakeOpenings implements Openings {

	private @Nullable OpeningPage page;

	private @Nullable OpeningQuery asked;

	/**
	 * Prepares an answer.
	 * @param prepared to be given whatever is asked
	 */
	public void prepare(OpeningPage prepared) {
		this.page = prepared;
		this.asked = null;
	}

	/**
	 * What was asked last.
	 * @return null if nothing
	 */
	public @Nullable OpeningQuery asked() {
		return this.asked;
	}

	@Override
	public OpeningPage search(OpeningQuery query, Viewer viewer) {
		this.asked = query;
		if (this.page == null) {
			throw new IllegalStateException("the test has prepared nothing");
		}
		return this.page;
	}

}
