package cn.minyi.search.ledger;

import java.io.IOException;
import java.util.List;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Presence;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;

/**
 * All items of the index by id, whoever may see them, without what they say.
 */
public final class ItemPages {

	private static final Viewer LEDGER = new Viewer("ledger", "ledger", Role.ADMIN, null);

	private static final Query ALL = Query.of((query) -> query.matchAll((all) -> all));

	private ItemPages() {
	}

	/**
	 * A page of all items.
	 * @param search the items
	 * @param after what the last item before was sorted by; empty for the first page
	 * @param size how many at most
	 * @return by id
	 * @throws IOException if the index cannot be searched now
	 */
	static List<Hit<Presence.Stored>> after(ScopedSearch search, List<FieldValue> after, int size) throws IOException {
		return page(search, ALL, after, size);
	}

	/**
	 * A page of items.
	 * @param search the items
	 * @param which which items
	 * @param after what the last item before was sorted by; empty for the first page
	 * @param size how many at most
	 * @return by id
	 * @throws IOException if the index cannot be searched now
	 */
	public static List<Hit<Presence.Stored>> page(ScopedSearch search, Query which, List<FieldValue> after, int size)
			throws IOException {
		return search.search(LEDGER, which, (request) -> {
			SearchRequest.Builder page = request.size(size)
				.sort((sort) -> sort.field((id) -> id.field("id").order(SortOrder.Asc)))
				.source((source) -> source.filter((fields) -> fields.includes(Presence.FIELDS)));
			return after.isEmpty() ? page : page.searchAfter(after);
		}, Presence.Stored.class).hits().hits();
	}

}
