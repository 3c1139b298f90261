package cn.minyi.search.ledger;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;

import cn.minyi.search.index.Indices;
import cn.minyi.search.ledger.LedgerDocuments.Found;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;

import org.springframework.stereotype.Component;

/**
 * Looks for entries of the ledger. They tell nothing of what anybody wrote, so that no
 * viewer's filter is needed; nothing else can be searched through it.
 */
@Component
class LedgerSearch {

	/** Documents that are entries. */
	static final Query ENTRIES = Query.of((query) -> query.exists((exists) -> exists.field("outcome")));

	/** Documents that are counts. */
	static final Query COUNTS = Query.of((query) -> query.exists((exists) -> exists.field("counted")));

	private final ElasticsearchClient client;

	LedgerSearch(ElasticsearchClient client) {
		this.client = client;
	}

	/**
	 * Entries that may still change their standing.
	 * @param after the last id of the page before; empty for the first page
	 * @param size how many at most
	 * @return by id
	 * @throws IOException if the index cannot be searched now
	 */
	List<Found<EntryDocument>> open(String after, int size) throws IOException {
		Query aside = both(term("standing", Standing.QUARANTINED.name()),
				Query.of((query) -> query.exists((named) -> named.field("submissionId"))));
		Query unsettled = Query.of((query) -> query.bool((either) -> either
			.should(term("standing", Standing.PENDING.name()), term("standing", Standing.GAP.name()), aside)
			.minimumShouldMatch("1")));
		return found(search((request) -> {
			request.query(both(ENTRIES, unsettled))
				.size(size)
				.seqNoPrimaryTerm(true)
				.sort((sort) -> sort.field((id) -> id.field("id").order(SortOrder.Asc)));
			return after.isEmpty() ? request : request.searchAfter(FieldValue.of(after));
		}, EntryDocument.class));
	}

	/**
	 * Entries that name a submission, by the submission.
	 * @param after what the last one before was sorted by; empty for the first page
	 * @param size how many at most
	 * @return the hits with what they were sorted by
	 * @throws IOException if the index cannot be searched now
	 */
	List<Hit<EntryDocument>> bySubmission(List<FieldValue> after, int size) throws IOException {
		Query named = Query.of((query) -> query.exists((exists) -> exists.field("submissionId")));
		return search((request) -> {
			request.query(both(ENTRIES, named))
				.size(size)
				.seqNoPrimaryTerm(true)
				.sort((sort) -> sort.field((id) -> id.field("submissionId").order(SortOrder.Asc)))
				.sort((sort) -> sort.field((id) -> id.field("id").order(SortOrder.Asc)));
			return after.isEmpty() ? request : request.searchAfter(after);
		}, EntryDocument.class).hits().hits();
	}

	/**
	 * Gaps, the latest first.
	 * @param size how many at most
	 * @return entries
	 * @throws IOException if the index cannot be searched now
	 */
	List<EntryDocument> gaps(int size) throws IOException {
		return search((request) -> request.query(both(ENTRIES, term("standing", Standing.GAP.name())))
			.size(size)
			.sort((sort) -> sort.field((at) -> at.field("recordedAt").order(SortOrder.Desc)))
			.sort((sort) -> sort.field((id) -> id.field("id").order(SortOrder.Asc))), EntryDocument.class).hits()
			.hits()
			.stream()
			.map(Hit::source)
			.toList();
	}

	/**
	 * Counts of sources that were not compared yet, or fell short.
	 * @param size how many at most
	 * @return oldest first
	 * @throws IOException if the index cannot be searched now
	 */
	List<Found<CountDocument>> openCounts(int size) throws IOException {
		Query open = Query.of((query) -> query.bool((not) -> not.mustNot(term("standing", Standing.INDEXED.name()))));
		return found(search((request) -> request.query(both(COUNTS, open))
			.size(size)
			.seqNoPrimaryTerm(true)
			.sort((sort) -> sort.field((at) -> at.field("at").order(SortOrder.Asc))), CountDocument.class));
	}

	/**
	 * How many entries of a source were recorded in the time of a count.
	 * @param count of the source
	 * @return 0 or more
	 * @throws IOException if the index cannot be searched now
	 */
	long entries(CountDocument count) throws IOException {
		Query source = both(term("channel", count.channel().code()), term("source", count.source()));
		Query since = Query.of((query) -> query
			.range((range) -> range.date((date) -> date.field("recordedAt").gte(count.from().toString()))));
		return search((request) -> request.query(both(both(ENTRIES, source), since))
			.size(0)
			.trackTotalHits((track) -> track.enabled(true)), EntryDocument.class).hits().total().value();
	}

	/**
	 * Any other look at the ledger.
	 * @param rest query, size and aggregations
	 * @param type of the documents
	 * @param <T> type of the documents
	 * @return the answer
	 * @throws IOException if the index cannot be searched now
	 */
	<T> SearchResponse<T> search(UnaryOperator<SearchRequest.Builder> rest, Class<T> type) throws IOException {
		try {
			return this.client.search(rest.apply(new SearchRequest.Builder()).index(Indices.LEDGER).build(), type);
		}
		catch (ElasticsearchException ex) {
			throw new IOException("the ledger cannot be searched now: " + ex.status(), ex);
		}
	}

	private static <T> List<Found<T>> found(SearchResponse<T> response) {
		return response.hits()
			.hits()
			.stream()
			.map((hit) -> new Found<>(hit.source(), hit.seqNo(), hit.primaryTerm()))
			.toList();
	}

	private static Query both(Query first, Query second) {
		return Query.of((query) -> query.bool((both) -> both.filter(first, second)));
	}

	private static Query term(String field, String value) {
		return Query.of((query) -> query.term((term) -> term.field(field).value(value)));
	}

}
