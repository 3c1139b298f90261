package cn.minyi.search.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Category;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.learning.TrialCounts.Decided;
import cn.minyi.search.learning.TrialCounts.Pair;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;

import org.springframework.stereotype.Component;

/**
 * Counts how two models filed the items that a viewer may know of.
 */
@Component
class TrialQuery {

	private static final String NESTED = "by";

	private static final Query CORRECTED = Query
		.of((query) -> query.term((term) -> term.field("corrected").value(true)));

	private final ScopedSearch search;

	TrialQuery(ScopedSearch search) {
		this.search = search;
	}

	TrialCounts of(Compared compared, Viewer viewer) {
		try {
			SearchResponse<JsonData> answer = this.search.search(viewer, kept(compared),
					(rest) -> rest.size(0)
						.trackTotalHits((track) -> track.enabled(true))
						.aggregations("different", filtered(Difference.ANY.query()))
						.aggregations("unit", filtered(Difference.UNIT.query()))
						.aggregations("category", filtered(Difference.CATEGORY.query(), found()))
						.aggregations("decided", filtered(CORRECTED, terms("category", found()))),
					JsonData.class);
			return read(answer);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Erased items cannot be listed, and figures must agree with their lists.
	private static Query kept(Compared compared) {
		return Query.of((query) -> query.bool((both) -> both.filter(compared.query())
			.filter((erased) -> erased.term((term) -> term.field("erased").value(false)))));
	}

	private static Aggregation filtered(Query filter) {
		return Aggregation.of((aggregation) -> aggregation.filter(filter));
	}

	private static Aggregation filtered(Query filter, Aggregation within) {
		return Aggregation.of((aggregation) -> aggregation.filter(filter).aggregations(NESTED, within));
	}

	private static Aggregation found() {
		return terms("shadow.activeCategory",
				Aggregation.of((tried) -> tried.terms((terms) -> terms.field("shadow.category").size(all()))));
	}

	private static Aggregation terms(String field, Aggregation within) {
		return Aggregation.of((aggregation) -> aggregation.terms((terms) -> terms.field(field).size(all()))
			.aggregations(NESTED, within));
	}

	private static int all() {
		return Category.values().length;
	}

	private static TrialCounts read(SearchResponse<JsonData> answer) {
		Map<String, Aggregate> counts = answer.aggregations();
		return new TrialCounts(answer.hits().total().value(), counts.get("different").filter().docCount(),
				counts.get("category").filter().docCount(), counts.get("unit").filter().docCount(),
				pairs(counts.get("category").filter().aggregations().get(NESTED)),
				decided(counts.get("decided").filter().aggregations().get(NESTED)));
	}

	private static List<Pair> pairs(Aggregate found) {
		List<Pair> pairs = new ArrayList<>();
		for (StringTermsBucket active : buckets(found)) {
			for (StringTermsBucket tried : buckets(active.aggregations().get(NESTED))) {
				pairs.add(new Pair(category(active), category(tried), tried.docCount()));
			}
		}
		pairs.sort(Comparator.comparingLong(Pair::items)
			.reversed()
			.thenComparing(Pair::active)
			.thenComparing(Pair::tried));
		return pairs;
	}

	private static List<Decided> decided(Aggregate clerk) {
		List<Decided> decided = new ArrayList<>();
		for (StringTermsBucket said : buckets(clerk)) {
			long byActive = 0;
			long byTried = 0;
			for (Pair pair : pairs(said.aggregations().get(NESTED))) {
				byActive += (pair.active() == category(said)) ? pair.items() : 0;
				byTried += (pair.tried() == category(said)) ? pair.items() : 0;
			}
			decided.add(new Decided(category(said), said.docCount(), byActive, byTried));
		}
		decided.sort(Comparator.comparing(Decided::category));
		return decided;
	}

	private static Category category(StringTermsBucket bucket) {
		return Category.valueOf(bucket.key().stringValue());
	}

	// In an index without any such document the field may be of no type yet.
	private static List<StringTermsBucket> buckets(Aggregate terms) {
		return terms.isSterms() ? terms.sterms().buckets().array() : List.of();
	}

}
