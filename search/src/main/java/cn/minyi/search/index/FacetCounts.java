package cn.minyi.search.index;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.search.index.ItemPage.Count;
import cn.minyi.search.index.ItemPage.Facet;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.util.NamedValue;

/**
 * Asks for and reads the counts of facets.
 */
final class FacetCounts {

	private static final String VALUES = "values";

	private static final int VALUES_SHOWN = 200;

	private static final int DAYS_SHOWN = 31;

	private FacetCounts() {
	}

	/**
	 * What to ask for.
	 * @param restrictions of the query
	 * @return aggregations by the names of the facets
	 */
	static Map<String, Aggregation> ask(Restrictions restrictions) {
		Map<String, Aggregation> asked = new HashMap<>();
		for (Facet facet : Facet.values()) {
			asked.put(facet.name(), Aggregation.of((counted) -> counted.filter(restrictions.byOtherFacets(facet))
				.aggregations(VALUES, (values) -> values.terms(values(facet)))));
		}
		return asked;
	}

	private static TermsAggregation values(Facet facet) {
		return TermsAggregation.of((terms) -> {
			terms.field(field(facet)).size((facet == Facet.DAY) ? DAYS_SHOWN : VALUES_SHOWN);
			return (facet == Facet.DAY) ? terms.order(NamedValue.of("_key", SortOrder.Desc)) : terms;
		});
	}

	private static String field(Facet facet) {
		return switch (facet) {
			case CATEGORY -> "category";
			case AREA -> "area";
			case UNIT -> "lead";
			case CHANNEL -> "channel";
			case STATUS -> "status";
			case RATING -> "rating";
			case DAY -> "day";
		};
	}

	/**
	 * Reads the counts.
	 * @param answer aggregations by the names of the facets
	 * @return counts for each facet
	 */
	static Map<Facet, List<Count>> read(Map<String, Aggregate> answer) {
		Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
		answer.forEach((name, filtered) -> counts.put(Facet.valueOf(name),
				counts(filtered.filter().aggregations().get(VALUES))));
		return counts;
	}

	private static List<Count> counts(Aggregate values) {
		List<Count> counts = new ArrayList<>();
		if (values.isSterms()) {
			values.sterms()
				.buckets()
				.array()
				.forEach((bucket) -> counts.add(new Count(bucket.key().stringValue(), bucket.docCount())));
		}
		else if (values.isLterms()) {
			values.lterms()
				.buckets()
				.array()
				.forEach((bucket) -> counts.add(new Count(bucket.keyAsString(), bucket.docCount())));
		}
		// Otherwise no document has the field, and Elasticsearch does not know its type.
		return counts;
	}

}
