package cn.minyi.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.followup.PublicStatus;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.util.BinaryData;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the documents of one generation. Methods throw {@link OutageException}
 * when Elasticsearch cannot do it now.
 */
final class Documents {

	// Far below what a server takes in one request, which is 100 MB.
	private static final long REQUEST_BYTES = 8_000_000;

	private static final int BAD_REQUEST = 400;

	private static final int CONFLICT = 409;

	private final ElasticsearchClient client;

	private final Generation generation;

	Documents(ElasticsearchClient client, Generation generation) {
		this.client = client;
		this.generation = generation;
	}

	/**
	 * Reads documents as they were confirmed last, refreshed or not.
	 * @param ids of submissions
	 * @return those that exist, by id
	 */
	Map<String, Found> read(Collection<String> ids) {
		Map<String, Found> found = new HashMap<>();
		try {
			List<MultiGetResponseItem<StoredDocument>> items = this.client
				.mget((get) -> get.index(this.generation.index())
					.sourceIncludes(StoredDocument.FIELDS)
					.ids(List.copyOf(ids)), StoredDocument.class)
				.docs();
			for (MultiGetResponseItem<StoredDocument> item : items) {
				if (item.isFailure()) {
					throw new OutageException("mget: " + item.failure().error().type());
				}
				GetResult<StoredDocument> result = item.result();
				StoredDocument source = result.source();
				if (source != null) {
					found.put(result.id(), new Found(source.dossier(), result.seqNo(), result.primaryTerm()));
				}
			}
			return found;
		}
		catch (IOException | ElasticsearchException ex) {
			throw outage(ex);
		}
	}

	/**
	 * An operation that replaces a document, or makes it.
	 * @param id the submission's id
	 * @param content the document
	 * @param before what it replaces; null if there was none
	 * @return fails with a conflict if it is not so any more
	 */
	BulkOperation replace(String id, byte[] content, @Nullable Found before) {
		BinaryData document = BinaryData.of(content, "application/json");
		if (before == null) {
			return BulkOperation.of((bulk) -> bulk.create((create) -> create.index(this.generation.writeAlias())
				.requireAlias(true)
				.id(id)
				.document(document)));
		}
		return BulkOperation.of((bulk) -> bulk.index((index) -> index.index(this.generation.writeAlias())
			.requireAlias(true)
			.id(id)
			.ifSeqNo(before.seqNo())
			.ifPrimaryTerm(before.primaryTerm())
			.document(document)));
	}

	/**
	 * An operation that tells a citizen where the submission stands.
	 * @param status what may be seen
	 * @param version of what may be seen; an older one never replaces a newer one
	 * @return to be written
	 */
	static BulkOperation show(PublicStatus status, long version) {
		BinaryData document = BinaryData.of(RecordJsonMapper.JSON.writeValueAsBytes(status), "application/json");
		return BulkOperation.of((bulk) -> bulk.index((index) -> index.index(Indices.STATUS)
			.id(status.receipt())
			.versionType(VersionType.ExternalGte)
			.version(version)
			.document(document)));
	}

	/**
	 * An operation that takes away what {@link #show} told.
	 * @param receipt the receipt code
	 * @return to be written
	 */
	static BulkOperation hide(String receipt) {
		return BulkOperation.of((bulk) -> bulk.delete((delete) -> delete.index(Indices.STATUS)
			.id(receipt)
			.versionType(VersionType.ExternalGte)
			.version(Long.MAX_VALUE)));
	}

	/**
	 * Writes.
	 * @param operations what to write
	 * @return what became of each, in their order
	 */
	List<Verdict> write(List<BulkOperation> operations) {
		List<Verdict> verdicts = new ArrayList<>(operations.size());
		List<BulkOperation> request = new ArrayList<>();
		long bytes = 0;
		for (BulkOperation operation : operations) {
			long size = size(operation);
			if (bytes + size > REQUEST_BYTES && !request.isEmpty()) {
				verdicts.addAll(send(request));
				request = new ArrayList<>();
				bytes = 0;
			}
			request.add(operation);
			bytes += size;
		}
		if (!request.isEmpty()) {
			verdicts.addAll(send(request));
		}
		return verdicts;
	}

	private static long size(BulkOperation operation) {
		if (operation.isDelete()) {
			return 0;
		}
		Object document = operation.isCreate() ? operation.create().document() : operation.index().document();
		return ((BinaryData) document).size();
	}

	private List<Verdict> send(List<BulkOperation> request) {
		try {
			return this.client.bulk((bulk) -> bulk.operations(request))
				.items()
				.stream()
				.map(Documents::verdict)
				.toList();
		}
		catch (IOException | ElasticsearchException ex) {
			throw outage(ex);
		}
	}

	private static Verdict verdict(BulkResponseItem item) {
		if (item.error() == null) {
			return Verdict.WRITTEN;
		}
		return switch (item.status()) {
			case CONFLICT -> Verdict.CONFLICT;
			case BAD_REQUEST -> Verdict.REJECTED;
			default -> throw new OutageException("bulk: " + item.status() + ' ' + item.error().type());
		};
	}

	private static OutageException outage(Exception ex) {
		return new OutageException("Elasticsearch cannot be used: " + ex.getClass().getSimpleName(), ex);
	}

	/** What became of an operation. */
	enum Verdict {

		/** It is safe. */
		WRITTEN,

		/** Somebody else was first. */
		CONFLICT,

		/** It never can be written. */
		REJECTED

	}

	/**
	 * A document that exists.
	 *
	 * @param dossier what it says
	 * @param seqNo its place in the history of its shard
	 * @param primaryTerm the shard's term
	 */
	record Found(Dossier dossier, long seqNo, long primaryTerm) {

	}

}
