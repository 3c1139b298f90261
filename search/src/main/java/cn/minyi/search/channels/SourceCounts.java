package cn.minyi.search.channels;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;

import org.springframework.stereotype.Component;

/**
 * Counts the items that a viewer may know of by where they came from.
 */
@Component
class SourceCounts {

	private static final int PAGE = 1_000;

	private final ScopedSearch search;

	SourceCounts(ScopedSearch search) {
		this.search = search;
	}

	/**
	 * Counts all items.
	 * @return how many by channel and source
	 * @throws UncheckedIOException if the index cannot be reached
	 */
	Map<Source, Long> of(Viewer viewer) {
		Map<Source, Long> counts = new HashMap<>();
		Map<String, FieldValue> after = Map.of();
		do {
			Aggregate found = page(viewer, after);
			if (!found.isComposite()) {
				return counts;
			}
			CompositeAggregate sources = found.composite();
			for (CompositeBucket bucket : sources.buckets().array()) {
				counts.put(
						new Source(bucket.key().get("channel").stringValue(), bucket.key().get("source").stringValue()),
						bucket.docCount());
			}
			after = (sources.buckets().array().size() < PAGE) ? Map.of() : sources.afterKey();
		}
		while (!after.isEmpty());
		return counts;
	}

	private Aggregate page(Viewer viewer, Map<String, FieldValue> after) {
		try {
			return this.search
				.search(viewer, Query.of((query) -> query.term((term) -> term.field("erased").value(false))),
						(rest) -> rest.size(0).aggregations("sources", (sources) -> sources.composite((composite) -> {
							composite.size(PAGE)
								.sources(List.of(Map.of("channel", by("channel")), Map.of("source", by("source"))));
							return after.isEmpty() ? composite : composite.after(after);
						})), JsonData.class)
				.aggregations()
				.get("sources");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static CompositeAggregationSource by(String field) {
		return CompositeAggregationSource.of((source) -> source.terms((terms) -> terms.field(field)));
	}

	/**
	 * Where items came from.
	 *
	 * @param channel code of the channel
	 * @param name as the items have it
	 */
	record Source(String channel, String name) {

	}

}
