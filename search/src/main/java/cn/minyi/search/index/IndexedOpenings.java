package cn.minyi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.OpeningPage.Day;
import cn.minyi.search.index.OpeningPage.Opening;
import cn.minyi.search.index.OpeningPage.Person;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.NamedValue;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The openings, which stand within the documents of the items.
 */
@Component
class IndexedOpenings implements Openings {

	private static final String PATH = "openings";

	private static final String BY = PATH + ".by";

	private static final String DAY = PATH + ".day";

	private static final int MOST_PEOPLE = 1_000;

	private static final int MOST_DAYS = 400;

	private final ScopedSearch search;

	private final Clock clock;

	IndexedOpenings(ScopedSearch search, Clock clock) {
		this.search = search;
		this.clock = clock;
	}

	@Override
	public OpeningPage search(OpeningQuery query, Viewer viewer) {
		Query within = nested(query);
		try {
			// Of so many items with the newest openings, no newer opening can be in
			// another.
			SearchResponse<Source> answer = this.search.search(viewer, kept(within),
					(request) -> request.size(query.size())
						.source((source) -> source.filter((fields) -> fields.includes("id", "receipt", "notes")))
						.sort(newest(query)),
					Source.class);
			SearchResponse<Void> counted = this.search.search(viewer, kept(anybody(query)),
					(request) -> request.size(0).aggregations(PATH, people(query)), Void.class);
			List<Person> people = read(counted.aggregations().get(PATH));
			long total = people.stream()
				.filter((person) -> query.by() == null || query.by().equals(person.by().account()))
				.mapToLong(Person::total)
				.sum();
			return new OpeningPage(total, openings(answer, query), people);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<Opening> openings(SearchResponse<Source> answer, OpeningQuery query) {
		return answer.hits()
			.hits()
			.stream()
			.map((hit) -> Objects.requireNonNull(hit.source()))
			.flatMap((source) -> source.openings()
				.filter((each) -> query.matches(each.by().account(),
						LocalDate.ofInstant(each.at(), this.clock.getZone()))))
			.sorted(Comparator.comparing(Opening::at).reversed())
			.limit(query.size())
			.toList();
	}

	private static Query kept(Query within) {
		return Query.of((query) -> query.bool((both) -> both.filter(within)
			.filter((erased) -> erased.term((term) -> term.field("erased").value(false)))));
	}

	private static Query nested(OpeningQuery query) {
		return Query.of((nested) -> nested.nested((path) -> path.path(PATH).query(matching(query))));
	}

	private static Query anybody(OpeningQuery query) {
		return Query.of((nested) -> nested.nested((path) -> path.path(PATH).query(days(query))));
	}

	private static Query matching(OpeningQuery query) {
		return Query.of((both) -> both.bool((bool) -> {
			bool.filter(days(query));
			return (query.by() != null) ? bool.filter((by) -> by.term((term) -> term.field(BY).value(query.by())))
					: bool;
		}));
	}

	private static Query days(OpeningQuery query) {
		return Query.of((range) -> range.range((days) -> days
			.date((date) -> date.field(DAY).gte(query.from().toString()).lte(query.to().toString()))));
	}

	private static SortOptions newest(OpeningQuery query) {
		return SortOptions.of((sort) -> sort.field((at) -> at.field(PATH + ".at")
			.order(SortOrder.Desc)
			.nested((nested) -> nested.path(PATH).filter(matching(query)))));
	}

	private static Aggregation people(OpeningQuery query) {
		Aggregation names = Aggregation.of((name) -> name.terms((terms) -> terms.field(PATH + ".name").size(1)));
		Aggregation days = Aggregation.of((day) -> day
			.terms((terms) -> terms.field(DAY).size(MOST_DAYS).order(NamedValue.of("_key", SortOrder.Desc))));
		Aggregation people = Aggregation.of((person) -> person.terms((terms) -> terms.field(BY).size(MOST_PEOPLE))
			.aggregations("names", names)
			.aggregations("days", days));
		Aggregation matching = Aggregation.of((filter) -> filter.filter(days(query)).aggregations("people", people));
		return Aggregation.of((nested) -> nested.nested((path) -> path.path(PATH)).aggregations("matching", matching));
	}

	private static List<Person> read(@Nullable Aggregate nested) {
		if (nested == null) {
			return List.of();
		}
		Aggregate people = nested.nested().aggregations().get("matching").filter().aggregations().get("people");
		List<Person> read = new ArrayList<>();
		// Otherwise nothing was ever opened.
		if (people.isSterms()) {
			people.sterms().buckets().array().forEach((person) -> read.add(person(person)));
		}
		return read;
	}

	private static Person person(StringTermsBucket bucket) {
		List<StringTermsBucket> names = bucket.aggregations().get("names").sterms().buckets().array();
		String account = bucket.key().stringValue();
		List<LongTermsBucket> days = bucket.aggregations().get("days").lterms().buckets().array();
		return new Person(new Actor(account, names.isEmpty() ? account : names.get(0).key().stringValue()),
				bucket.docCount(),
				days.stream()
					.map((day) -> new Day(LocalDate.parse(Objects.requireNonNull(day.keyAsString())), day.docCount()))
					.toList());
	}

	/**
	 * What of a document is needed.
	 *
	 * @param id the submission's id
	 * @param receipt the receipt code
	 * @param notes what happened
	 */
	record Source(String id, String receipt, Notes notes) {

		Stream<Opening> openings() {
			return this.notes.of(CaseNote.Opened.class)
				.stream()
				.map((each) -> new Opening(this.id, this.receipt, each.at(), each.by(), each.reason()));
		}

	}

}
