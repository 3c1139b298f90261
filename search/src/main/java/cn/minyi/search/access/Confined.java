package cn.minyi.search.access;

import java.util.Map;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch.core.SearchRequest;

/**
 * Refuses the parts of a search that Elasticsearch does not confine to its query.
 */
final class Confined {

	private Confined() {
	}

	/**
	 * Checks a search.
	 * @param request whose query carries the viewer's filter
	 * @throws IllegalArgumentException if a part of it would look at other documents
	 */
	static void check(SearchRequest request) {
		if (request.index().size() != 1) {
			throw new IllegalArgumentException("another index");
		}
		if (request.suggest() != null || request.retriever() != null || !request.knn().isEmpty()) {
			throw new IllegalArgumentException("suggestions, retrievers and vectors ignore the query");
		}
		check(request.aggregations());
	}

	private static void check(Map<String, Aggregation> aggregations) {
		aggregations.values().forEach((aggregation) -> {
			if (aggregation.isGlobal() || aggregation.isSignificantTerms() || aggregation.isSignificantText()) {
				throw new IllegalArgumentException("an aggregation that ignores the query");
			}
			check(aggregation.aggregations());
		});
	}

}
