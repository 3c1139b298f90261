package cn.minyi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import cn.minyi.domain.staff.Role;
import cn.minyi.search.access.ScopedSearch;
import cn.minyi.search.access.Viewer;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;

/**
 * Takes what remains of erased submissions over into a new generation: Kafka forgets them
 * some time after the erasure, the statistics must not.
 */
final class Markers {

	private static final Viewer REBUILD = new Viewer("rebuild", "rebuild", Role.ADMIN, null);

	private static final int PAGE = 500;

	private final ScopedSearch search;

	private final DocumentForm form;

	Markers(ScopedSearch search, DocumentForm form) {
		this.search = search;
		this.form = form;
	}

	/**
	 * Copies all.
	 * @param documents of the new generation, in which there is nothing yet
	 * @throws IOException if Elasticsearch cannot be reached
	 */
	void copyInto(Documents documents) throws IOException {
		List<FieldValue> after = List.of();
		while (true) {
			List<Hit<StoredDocument>> page = page(after);
			if (page.isEmpty()) {
				return;
			}
			List<BulkOperation> operations = new ArrayList<>();
			for (Hit<StoredDocument> hit : page) {
				Dossier marker = Objects.requireNonNull(hit.source()).dossier();
				operations.add(documents.replace(marker.id(), this.form.write(marker), null));
			}
			documents.write(operations);
			after = page.get(page.size() - 1).sort();
		}
	}

	private List<Hit<StoredDocument>> page(List<FieldValue> after) throws IOException {
		Query erased = Query.of((query) -> query.term((term) -> term.field("erased").value(true)));
		return this.search.search(REBUILD, erased, (request) -> {
			SearchRequest.Builder page = request.size(PAGE)
				.sort((sort) -> sort.field((id) -> id.field("id").order(SortOrder.Asc)))
				.source((source) -> source.filter((fields) -> fields.includes(StoredDocument.FIELDS)));
			return after.isEmpty() ? page : page.searchAfter(after);
		}, StoredDocument.class).hits().hits();
	}

}
