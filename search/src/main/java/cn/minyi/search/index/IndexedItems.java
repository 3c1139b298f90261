package cn.minyi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.access.Visibility;
import cn.minyi.search.hanlp.Words;
import cn.minyi.search.index.ItemPage.Span;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The items in Elasticsearch.
 */
@Component
class IndexedItems implements Items {

	private static final SortOptions NEWEST = field("receivedAt", SortOrder.Desc);

	private static final SortOptions BEST = SortOptions
		.of((sort) -> sort.score((score) -> score.order(SortOrder.Desc)));

	private static final SortOptions ID = field("id", SortOrder.Asc);

	private final ScopedSearch search;

	private final UnscopedItems unscoped;

	private final Visibility visibility;

	private final Words words;

	IndexedItems(ScopedSearch search, UnscopedItems unscoped, Visibility visibility, Words words) {
		this.search = search;
		this.unscoped = unscoped;
		this.visibility = visibility;
		this.words = words;
	}

	@Override
	public ItemPage search(ItemQuery query, Viewer viewer) {
		if (query.size() < 1 || query.size() > ItemQuery.MAX_SIZE) {
			throw new IllegalArgumentException("size must be 1 to " + ItemQuery.MAX_SIZE);
		}
		if (query.trial() != null && !viewer.comparesModels()) {
			throw new IllegalArgumentException("this viewer may not compare models");
		}
		SearchText text = SearchText.of((query.q() != null) ? query.q() : "", this.words);
		Restrictions restrictions = Restrictions.of(query);
		Query wanted = Query.of((both) -> both.bool((bool) -> {
			text.query().ifPresent(bool::must);
			return bool.filter(restrictions.always());
		}));
		try {
			SearchResponse<StoredDocument> answer = this.search.search(viewer, wanted,
					(request) -> page(request, query, restrictions), StoredDocument.class);
			return page(answer, query, text, viewer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static SearchRequest.Builder page(SearchRequest.Builder request, ItemQuery query,
			Restrictions restrictions) {
		request.postFilter(restrictions.byAllFacets())
			.aggregations(FacetCounts.ask(restrictions))
			.trackTotalHits((total) -> total.enabled(true))
			.source((source) -> source.filter((filter) -> filter.includes(StoredDocument.FIELDS)))
			.sort((query.order() == ItemQuery.Order.BEST) ? List.of(BEST, NEWEST, ID) : List.of(NEWEST, ID))
			// One more tells whether there is a next page.
			.size(query.size() + 1);
		if (query.after() != null) {
			request.searchAfter(Cursor.read(query.after(), query.order()));
		}
		return request;
	}

	private ItemPage page(SearchResponse<StoredDocument> answer, ItemQuery query, SearchText text, Viewer viewer) {
		List<Hit<StoredDocument>> found = answer.hits().hits();
		boolean more = found.size() > query.size();
		List<Hit<StoredDocument>> shown = more ? found.subList(0, query.size()) : found;
		String next = more ? Cursor.write(query.order(), shown.get(shown.size() - 1).sort()) : null;
		long total = (answer.hits().total() != null) ? answer.hits().total().value() : 0;
		return new ItemPage(total, shown.stream().map((hit) -> hit(hit.source(), text, viewer)).toList(),
				FacetCounts.read(answer.aggregations()), next);
	}

	private ItemPage.Hit hit(@Nullable StoredDocument document, SearchText text, Viewer viewer) {
		Item item = (document != null) ? document.item() : null;
		if (item == null) {
			throw new IllegalStateException("a document without its submission was found");
		}
		List<Span> matches = Matches.in(text, this.words.fold(item.submission().wholeText()));
		return new ItemPage.Hit(item.asSeenBy(viewer), matches);
	}

	@Override
	public Optional<Item> find(String id, Viewer viewer) {
		return this.unscoped.find(id).filter((item) -> {
			CaseEvent.Assigned assigned = item.followUp().assignment();
			return this.visibility.allows(viewer, (assigned != null) ? assigned.unit() : null, item.filing().accused());
		}).map((item) -> item.asSeenBy(viewer));
	}

	private static SortOptions field(String name, SortOrder order) {
		return SortOptions.of((sort) -> sort.field((field) -> field.field(name).order(order)));
	}

}
