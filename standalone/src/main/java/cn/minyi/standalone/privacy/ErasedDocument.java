package cn.minyi.standalone.privacy;

import java.io.IOException;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What Elasticsearch still has of an erased submission.
 */
final class ErasedDocument {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String INDICES = "minyi-submissions,minyi-status";

	private final Node node;

	ErasedDocument(Node node) {
		this.node = node;
	}

	/**
	 * Waits until the index shows nothing but the marker.
	 * @param id the submission's id
	 * @param receipt its receipt code
	 * @return whether it does
	 * @throws IOException if the node does not answer
	 */
	boolean awaitMarker(String id, @Nullable String receipt) throws IOException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!(isMarker(id) && isGone(receipt))) {
			if (System.nanoTime() > end) {
				return false;
			}
			pause();
		}
		return true;
	}

	private boolean isMarker(String id) throws IOException {
		JsonNode document = this.node.json(this.node.ask("GET", "/minyi-submissions/_doc/" + id, null)).path("_source");
		return document.path("erased").asBoolean(false) && !document.has("submission") && !document.has("text");
	}

	private boolean isGone(@Nullable String receipt) throws IOException {
		return receipt == null || this.node.ask("GET", "/minyi-status/_doc/" + receipt, null).statusCode() == 404;
	}

	/**
	 * Makes the node write its files anew without documents that were replaced.
	 * @return whether it did
	 * @throws IOException if the node does not answer
	 */
	boolean purge() throws IOException {
		return this.node.ask("PUT", '/' + INDICES + "/_settings", "{\"index.merge.policy.expunge_deletes_allowed\": 0}")
			.statusCode() < 300
				&& this.node.ask("POST", '/' + INDICES + "/_flush?force=true", null).statusCode() < 300
				&& this.node.ask("POST", '/' + INDICES + "/_forcemerge?only_expunge_deletes=true", null)
					.statusCode() < 300
				&& this.node.ask("POST", '/' + INDICES + "/_flush?force=true", null).statusCode() < 300;
	}

	private static void pause() throws IOException {
		try {
			Thread.sleep(500);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
