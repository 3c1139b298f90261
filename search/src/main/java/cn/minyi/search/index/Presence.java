package cn.minyi.search.index;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/**
 * Tells which submissions and notes are in the index that is searched, and nothing of
 * what they say. What was confirmed to the indexer is seen at once, refreshed or not.
 */
@Component
public class Presence {

	/** The fields of an item that {@link Stored} needs. */
	public static final List<String> FIELDS = List.of("id", "erased", "channel", "receivedAt", "day",
			"notes.all.noteId");

	private final ElasticsearchClient client;

	/**
	 * Looks into an index.
	 * @param client the connection
	 */
	public Presence(ElasticsearchClient client) {
		this.client = client;
	}

	/**
	 * Looks for submissions.
	 * @param ids of submissions
	 * @return those whose submission has arrived in the index, or was erased, by id
	 * @throws IOException if the index cannot be read now
	 */
	public Map<String, Seen> of(Collection<String> ids) throws IOException {
		Map<String, Seen> seen = new HashMap<>();
		if (ids.isEmpty()) {
			return seen;
		}
		try {
			List<MultiGetResponseItem<Stored>> items = this.client
				.mget((get) -> get.index(Indices.SUBMISSIONS).sourceIncludes(FIELDS).ids(List.copyOf(ids)),
						Stored.class)
				.docs();
			for (MultiGetResponseItem<Stored> item : items) {
				if (item.isFailure()) {
					throw new IOException("mget: " + item.failure().error().type());
				}
				Stored stored = item.result().source();
				if (stored != null && stored.erased() != null) {
					seen.put(item.result().id(), stored.seen());
				}
			}
			return seen;
		}
		catch (ElasticsearchException ex) {
			throw new IOException("the index cannot be read now: " + ex.status(), ex);
		}
	}

	/**
	 * What is there of a submission.
	 *
	 * @param erased whether only a marker is left, which stands for all its notes too
	 * @param notes the ids of its notes
	 */
	public record Seen(boolean erased, Set<String> notes) {

		/**
		 * Whether a submission, or a note of it, is there.
		 * @param noteId the note; null to ask for the submission itself
		 * @return true also if it was erased
		 */
		public boolean holds(@Nullable String noteId) {
			return noteId == null || this.erased || this.notes.contains(noteId);
		}

	}

	/**
	 * What of a document is needed to tell.
	 *
	 * @param id the submission's id
	 * @param erased absent as long as the submission has not arrived
	 * @param channel the way it came; may be absent from a marker
	 * @param receivedAt when it was accepted; absent from a marker
	 * @param day when it came; may be absent from a marker
	 * @param notes the ids of its notes, in the form of the document; absent if it has
	 * none
	 */
	public record Stored(String id, @Nullable Boolean erased, @Nullable String channel, @Nullable String receivedAt,
			@Nullable String day, @Nullable JsonNode notes) {

		/**
		 * What is there of the submission.
		 * @return without its content
		 */
		public Seen seen() {
			Set<String> ids = new HashSet<>();
			if (this.notes != null) {
				this.notes.path("all").forEach((note) -> ids.add(note.path("noteId").asString("")));
			}
			return new Seen(Boolean.TRUE.equals(this.erased), ids);
		}

	}

}
