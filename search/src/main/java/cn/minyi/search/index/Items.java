package cn.minyi.search.index;

import java.util.Optional;

import cn.minyi.search.access.Viewer;

/**
 * The items, as one viewer may see them. Methods throw
 * {@link java.io.UncheckedIOException} when the index cannot be reached.
 */
public interface Items {

	/**
	 * Looks for items.
	 * @param query what to look for
	 * @param viewer who looks
	 * @return a page
	 * @throws IllegalArgumentException if the cursor is not one that was given out
	 */
	ItemPage search(ItemQuery query, Viewer viewer);

	/**
	 * Reads one item, with everything that was confirmed before.
	 * @param id the submission's id
	 * @param viewer who looks
	 * @return empty if there is none that this viewer may see
	 */
	Optional<Item> find(String id, Viewer viewer);

}
