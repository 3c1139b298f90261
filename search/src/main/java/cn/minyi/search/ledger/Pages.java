package cn.minyi.search.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Everything that a sorted search finds, one by one, fetched in pages.
 *
 * @param <T> what is found
 */
public final class Pages<T> {

	private final Source<T> source;

	private final Deque<T> page = new ArrayDeque<>();

	private @Nullable T last;

	private boolean ended;

	/**
	 * Nothing is fetched yet.
	 * @param source where pages come from
	 */
	public Pages(Source<T> source) {
		this.source = source;
	}

	/**
	 * The next one, which stays the next one.
	 * @return null if there is none left
	 * @throws IOException if the next page cannot be fetched now
	 */
	public @Nullable T peek() throws IOException {
		if (this.page.isEmpty() && !this.ended) {
			List<T> fetched = this.source.after(this.last);
			this.page.addAll(fetched);
			this.ended = fetched.isEmpty();
		}
		return this.page.peek();
	}

	/** Goes on to the one after. */
	public void pop() {
		this.last = this.page.poll();
	}

	/**
	 * Where pages come from.
	 *
	 * @param <T> what is found
	 */
	@FunctionalInterface
	public interface Source<T> {

		/**
		 * Fetches a page.
		 * @param last the last one of the page before; null for the first page
		 * @return empty if there is nothing left
		 * @throws IOException if it cannot be fetched now
		 */
		List<T> after(@Nullable T last) throws IOException;

	}

}
