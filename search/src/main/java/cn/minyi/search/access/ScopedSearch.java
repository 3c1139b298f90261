package cn.minyi.search.access;

import java.io.IOException;
import java.util.function.UnaryOperator;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;

/**
 * The only way to search the items: it adds the viewer's filter to the query itself, so
 * that hits, counts and aggregations all keep to it. A rule of the build forbids any
 * other search. Items whose submission has not arrived yet are left out. Erased ones are
 * not: they still count, but have no text; {@code erased: false} leaves them out.
 */
public final class ScopedSearch {

	// Topics are read side by side: a classification may come before its submission.
	private static final Query ARRIVED = Query.of((query) -> query.exists((exists) -> exists.field("erased")));

	private static final int NOT_FOUND = 404;

	private static final int TOO_MANY_REQUESTS = 429;

	private final ElasticsearchClient client;

	private final Visibility visibility;

	private final String alias;

	/**
	 * Searches an index.
	 * @param client the connection
	 * @param visibility the rule
	 * @param alias the name of the index of items
	 */
	public ScopedSearch(ElasticsearchClient client, Visibility visibility, String alias) {
		this.client = client;
		this.visibility = visibility;
		this.alias = alias;
	}

	/**
	 * Searches as a viewer.
	 * @param viewer who looks
	 * @param query what is looked for
	 * @param rest size, sorting, aggregations and the like, without index; the query is
	 * overwritten, and a post filter may only narrow
	 * @param type of the documents
	 * @param <T> type of the documents
	 * @return the response
	 * @throws IOException if the index cannot be reached
	 * @throws IllegalArgumentException if the rest would look beyond the query
	 */
	public <T> SearchResponse<T> search(Viewer viewer, Query query, UnaryOperator<SearchRequest.Builder> rest,
			Class<T> type) throws IOException {
		Query scoped = Query
			.of((both) -> both.bool((bool) -> bool.must(query).filter(ARRIVED).filter(this.visibility.filter(viewer))));
		SearchRequest request = rest.apply(new SearchRequest.Builder()).index(this.alias).query(scoped).build();
		Confined.check(request);
		try {
			return this.client.search(request, type);
		}
		catch (ElasticsearchException ex) {
			throw outage(ex);
		}
	}

	// What the server cannot do now is told from what nobody may ask of it.
	private static IOException outage(ElasticsearchException ex) {
		if (ex.status() == NOT_FOUND || ex.status() >= TOO_MANY_REQUESTS) {
			return new IOException("the index cannot be searched now: " + ex.status(), ex);
		}
		throw ex;
	}

}
