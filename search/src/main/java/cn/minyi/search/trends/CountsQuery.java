package cn.minyi.search.trends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.JsonData;

import org.springframework.stereotype.Component;

/**
 * Counts the items that a viewer may know of.
 */
@Component
class CountsQuery {

	private static final int TOP_UNITS = 15;

	/** More than there are categories, areas, channels or statuses. */
	private static final int ALL = 50;

	private final ScopedSearch search;

	CountsQuery(ScopedSearch search) {
		this.search = search;
	}

	Counts of(Period period, Viewer viewer) {
		try {
			SearchResponse<JsonData> response = this.search.search(viewer, received(period),
					(rest) -> rest.size(0).trackTotalHits((track) -> track.enabled(true)).aggregations("kept", kept()),
					JsonData.class);
			FilterAggregate kept = response.aggregations().get("kept").filter();
			Map<String, Aggregate> found = kept.aggregations();
			return new Counts(kept.docCount(), response.hits().total().value() - kept.docCount(),
					days(found.get("days")), counts(found.get("categories")), counts(found.get("units")),
					counts(found.get("areas")), counts(found.get("channels")), counts(found.get("statuses")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Query received(Period period) {
		return Query.of((query) -> query.range((range) -> range
			.date((date) -> date.field("day").gte(period.from().toString()).lte(period.to().toString()))));
	}

	/**
	 * Erased items cannot be listed, so they are counted apart: a figure and its list
	 * must agree.
	 */
	private static Aggregation kept() {
		return Aggregation
			.of((kept) -> kept.filter((erased) -> erased.term((term) -> term.field("erased").value(false)))
				.aggregations("days", days())
				.aggregations("categories", categories())
				.aggregations("units", terms("lead", TOP_UNITS))
				.aggregations("areas", terms("area", ALL))
				.aggregations("channels", terms("channel", ALL))
				.aggregations("statuses", terms("status", ALL)));
	}

	private static Aggregation days() {
		return Aggregation.of((days) -> days
			.dateHistogram((histogram) -> histogram.field("day").calendarInterval(CalendarInterval.Day).minDocCount(1))
			.aggregations("categories", categories()));
	}

	private static Aggregation categories() {
		return Aggregation.of((aggregation) -> aggregation
			.terms((terms) -> terms.field("category").missing(Counts.WAITING).size(ALL)));
	}

	private static Aggregation terms(String field, int size) {
		return Aggregation.of((aggregation) -> aggregation.terms((terms) -> terms.field(field).size(size)));
	}

	private static Map<LocalDate, Map<String, Long>> days(Aggregate days) {
		Map<LocalDate, Map<String, Long>> result = new LinkedHashMap<>();
		for (DateHistogramBucket bucket : days.dateHistogram().buckets().array()) {
			// The field holds days without time, which Elasticsearch takes for midnight
			// in UTC.
			LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC);
			result.put(day, counts(bucket.aggregations().get("categories")));
		}
		return result;
	}

	private static Map<String, Long> counts(Aggregate terms) {
		Map<String, Long> counts = new LinkedHashMap<>();
		// In an index without any document the field may be of no type yet.
		if (terms.isSterms()) {
			for (StringTermsBucket bucket : terms.sterms().buckets().array()) {
				counts.put(bucket.key().stringValue(), bucket.docCount());
			}
		}
		return counts;
	}

}
