package cn.minyi.search.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import cn.minyi.search.index.Indices;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * Makes the index of the ledger and writes to it.
 */
@Component
class LedgerDocuments {

	// Written through the alias only: a name that does not exist would become an index
	// with guessed types, an alias that does not exist refuses.
	private static final String INDEX = Indices.LEDGER + "-000001";

	private static final int BAD_REQUEST = 400;

	private static final int CONFLICT = 409;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final ElasticsearchClient client;

	LedgerDocuments(ElasticsearchClient client) {
		this.client = client;
	}

	/**
	 * Makes the index if it is missing.
	 * @return its own identity: another one after it was lost and made anew
	 * @throws IOException if Elasticsearch cannot be used
	 */
	String ensure() throws IOException {
		try {
			if (!this.client.indices().existsAlias((alias) -> alias.name(Indices.LEDGER)).value()) {
				create();
			}
			return this.client.indices()
				.getSettings((settings) -> settings.index(INDEX))
				.get(INDEX)
				.settings()
				.index()
				.uuid();
		}
		catch (ElasticsearchException ex) {
			throw new IOException("the ledger's index cannot be made: " + ex.status(), ex);
		}
	}

	/**
	 * Adds fields that an older program did not know.
	 * @throws IOException if Elasticsearch cannot be used
	 */
	void updateMapping() throws IOException {
		try (InputStream content = resource()) {
			String mappings = JSON.readTree(content).get("mappings").toString();
			this.client.indices().putMapping((mapping) -> mapping.index(INDEX).withJson(new StringReader(mappings)));
		}
		catch (ElasticsearchException ex) {
			throw new IOException("the ledger's index cannot be changed: " + ex.status(), ex);
		}
	}

	private void create() throws IOException {
		try (InputStream content = resource()) {
			this.client.indices()
				.create((create) -> create.index(INDEX).withJson(content).aliases(Indices.LEDGER, (none) -> none));
		}
		catch (ElasticsearchException ex) {
			if (ex.status() != BAD_REQUEST) {
				throw ex;
			}
			// Another instance was first.
		}
	}

	private static InputStream resource() {
		return LedgerDocuments.class.getResourceAsStream("ledger.json");
	}

	/**
	 * An operation that writes a document, whatever was there.
	 * @param id its id
	 * @param document a record
	 * @return to be written
	 */
	static BulkOperation put(String id, Record document) {
		return operation(id, document, null);
	}

	/**
	 * An operation that replaces a document that was found.
	 * @param found as it was read
	 * @param id its id
	 * @param document a record
	 * @return to be written; has no effect if somebody else was first
	 */
	static BulkOperation replace(Found<?> found, String id, Record document) {
		return operation(id, document, found);
	}

	private static BulkOperation operation(String id, Record document, @Nullable Found<?> before) {
		BinaryData content = BinaryData.of(JSON.writeValueAsBytes(document), "application/json");
		return BulkOperation.of((bulk) -> bulk.index((index) -> {
			index.index(Indices.LEDGER).requireAlias(true).id(id).document(content);
			return (before != null) ? index.ifSeqNo(before.seqNo()).ifPrimaryTerm(before.primaryTerm()) : index;
		}));
	}

	/**
	 * Writes. When this returns, all is safe, but for what met a conflict.
	 * @param operations what to write
	 * @throws IOException if Elasticsearch cannot take it now
	 */
	void write(List<BulkOperation> operations) throws IOException {
		if (operations.isEmpty()) {
			return;
		}
		try {
			List<BulkResponseItem> items = this.client.bulk((bulk) -> bulk.operations(operations)).items();
			Set<Integer> troubles = new TreeSet<>();
			items.stream()
				.filter((item) -> item.error() != null && item.status() != CONFLICT)
				.forEach((item) -> troubles.add(item.status()));
			if (!troubles.isEmpty()) {
				throw new IOException("the ledger's index does not take entries now: " + troubles);
			}
		}
		catch (ElasticsearchException ex) {
			throw new IOException("the ledger's index cannot be written now: " + ex.status(), ex);
		}
	}

	/**
	 * A document as it was read.
	 *
	 * @param document what it says
	 * @param seqNo its place in the history of its shard
	 * @param primaryTerm the shard's term
	 * @param <T> its type
	 */
	record Found<T>(T document, long seqNo, long primaryTerm) {

	}

}
