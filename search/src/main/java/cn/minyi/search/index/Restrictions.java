package cn.minyi.search.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import cn.minyi.search.index.ItemPage.Facet;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link ItemQuery} demands beside its text. Restrictions by a facet are kept
 * apart, for the facet's own counts ignore them.
 *
 * @param always those that no facet shows
 * @param byFacet one at most for each facet
 */
record Restrictions(List<Query> always, Map<Facet, Query> byFacet) {

	/**
	 * The restrictions of a query.
	 * @param query what is looked for
	 * @return as queries
	 */
	static Restrictions of(ItemQuery query) {
		List<Query> always = new ArrayList<>();
		always.add(Query.of((erased) -> erased.term((term) -> term.field("erased").value(false))));
		if (query.accused() != null) {
			always.add(term("accused", query.accused()));
		}
		if (query.review() != null) {
			boolean review = query.review();
			always.add(Query.of((each) -> each.term((term) -> term.field("review").value(review))));
		}
		if (query.classified() != null) {
			Query classified = Query.of((each) -> each.exists((exists) -> exists.field("category")));
			always
				.add(query.classified() ? classified : Query.of((each) -> each.bool((not) -> not.mustNot(classified))));
		}
		if (query.trial() != null) {
			always.add(query.trial().compared().query());
			always.add(query.trial().difference().query());
		}
		Map<Facet, Query> byFacet = new EnumMap<>(Facet.class);
		if (query.category() != null) {
			byFacet.put(Facet.CATEGORY, term("category", query.category().name()));
		}
		if (query.area() != null) {
			byFacet.put(Facet.AREA, term("area", query.area().title()));
		}
		if (query.unit() != null) {
			byFacet.put(Facet.UNIT, term("lead", query.unit()));
		}
		if (query.channel() != null) {
			byFacet.put(Facet.CHANNEL, term("channel", query.channel().code()));
		}
		if (query.status() != null) {
			byFacet.put(Facet.STATUS, term("status", query.status().code()));
		}
		if (query.rating() != null) {
			byFacet.put(Facet.RATING, term("rating", query.rating().name()));
		}
		if (query.from() != null || query.to() != null) {
			byFacet.put(Facet.DAY, days(query.from(), query.to()));
		}
		return new Restrictions(always, byFacet);
	}

	/**
	 * All restrictions by facets.
	 * @return a query that matches everything if there are none
	 */
	Query byAllFacets() {
		return all(this.byFacet.values().stream().toList());
	}

	/**
	 * The restrictions by all facets but one.
	 * @param facet to ignore
	 * @return a query that matches everything if there are none
	 */
	Query byOtherFacets(Facet facet) {
		return all(this.byFacet.entrySet()
			.stream()
			.filter((entry) -> entry.getKey() != facet)
			.map(Map.Entry::getValue)
			.toList());
	}

	private static Query all(List<Query> queries) {
		return Query.of((query) -> query.bool((bool) -> bool.filter(queries)));
	}

	private static Query term(String field, String value) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(value)));
	}

	private static Query days(@Nullable LocalDate from, @Nullable LocalDate to) {
		return Query.of((query) -> query.range((range) -> range.date((days) -> {
			days.field("day");
			if (from != null) {
				days.gte(from.toString());
			}
			if (to != null) {
				days.lte(to.toString());
			}
			return days;
		})));
	}

}
