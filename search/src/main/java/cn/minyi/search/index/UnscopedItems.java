package cn.minyi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;

import org.springframework.stereotype.Component;

/**
 * Reads items whoever asks. Only for what decides about access itself, and for awaiting
 * the projection of a step that was allowed.
 */
@Component
public class UnscopedItems {

	private static final int LONGEST_ID = 100;

	private final ElasticsearchClient client;

	UnscopedItems(ElasticsearchClient client) {
		this.client = client;
	}

	/**
	 * Reads one item, with everything that was confirmed before.
	 * @param id the submission's id
	 * @return empty if there is none, or it was erased
	 * @throws UncheckedIOException if the index cannot be reached
	 */
	public Optional<Item> find(String id) {
		if (id.isEmpty() || id.length() > LONGEST_ID) {
			return Optional.empty();
		}
		try {
			StoredDocument document = this.client
				.get((get) -> get.index(Indices.SUBMISSIONS).id(id).sourceIncludes(StoredDocument.FIELDS),
						StoredDocument.class)
				.source();
			return Optional.ofNullable(document).map(StoredDocument::item);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ElasticsearchException ex) {
			throw new UncheckedIOException(new IOException("the index cannot be read now: " + ex.status(), ex));
		}
	}

}
