package cn.minyi.search.triage;

import java.util.List;

import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.ItemPage;
import cn.minyi.search.index.Items;
import cn.minyi.search.learning.Models;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the items before and after one in the list from which a person came.
 */
@Component
class Neighbours {

	/** The item has moved down by what came in since the list was shown. */
	private static final int REACH = 2 * ListController.PAGE_SIZE;

	private final Items items;

	private final Models models;

	Neighbours(Items items, Models models) {
		this.items = items;
		this.models = models;
	}

	Found of(String id, ListFilters list, Viewer viewer) {
		try {
			return find(id, list, viewer);
		}
		catch (IllegalArgumentException ex) {
			if (!list.has(ListFilters.AFTER)) {
				throw ex;
			}
			// The cursor in the link is damaged or from before an update.
			return new Found(null, null, list);
		}
	}

	private Found find(String id, ListFilters list, Viewer viewer) {
		Compared compared = this.models.compared(viewer).orElse(null);
		ItemPage page = this.items.search(list.toQuery(REACH, compared), viewer);
		List<String> ids = ids(page);
		int at = ids.indexOf(id);
		String previous = (at > 0) ? ids.get(at - 1) : null;
		if (at >= 0 && at + 1 == ids.size() && page.next() != null) {
			ListFilters further = list.with(ListFilters.AFTER, page.next());
			List<String> followers = ids(this.items.search(further.toQuery(1, compared), viewer));
			return new Found(previous, followers.isEmpty() ? null : followers.get(0), further);
		}
		return new Found(previous, (at >= 0 && at + 1 < ids.size()) ? ids.get(at + 1) : null, list);
	}

	private static List<String> ids(ItemPage page) {
		return page.hits().stream().map((hit) -> hit.item().submission().id()).toList();
	}

	/**
	 * The neighbours.
	 *
	 * @param previous id of the item before, absent if there is none at hand
	 * @param next id of the item after, absent if there is none
	 * @param further the place in the list from which the next item is found again
	 */
	record Found(@Nullable String previous, @Nullable String next, ListFilters further) {

	}

}
