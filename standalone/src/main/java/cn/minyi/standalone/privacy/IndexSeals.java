package cn.minyi.standalone.privacy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Counts the documents in Elasticsearch in which something is sealed with an older key.
 */
final class IndexSeals {

	private static final int PAGE = 500;

	private final Node node;

	IndexSeals(Node node) {
		this.node = node;
	}

	/**
	 * Counts.
	 * @param newest number of the newest key
	 * @return how many documents have an older seal
	 * @throws IOException if the node does not answer
	 */
	long older(int newest) throws IOException {
		return older("minyi-submissions",
				"[\"submission.contact\",\"submission.sealedOriginal\",\"notes.all.sealedOriginal\"]", newest)
				+ older("minyi-status", "[\"reply\"]", newest);
	}

	// Whatever is written meanwhile is looked at the next time; documents are only
	// replaced, so none is passed over.
	private long older(String index, String fields, int newest) throws IOException {
		this.node.ask("POST", '/' + index + "/_refresh", null);
		JsonNode page = hits(this.node.ask("POST", '/' + index + "/_search?scroll=2m",
				"{\"size\":" + PAGE + ",\"sort\":[\"_doc\"],\"_source\":" + fields + "}"));
		long old = 0;
		while (!page.path("hits").path("hits").isEmpty()) {
			for (JsonNode hit : page.path("hits").path("hits")) {
				List<Integer> keys = Resealing.keys(hit.path("_source").toString().getBytes(UTF_8));
				old += keys.stream().anyMatch((key) -> key < newest) ? 1 : 0;
			}
			page = hits(this.node.ask("POST", "/_search/scroll",
					"{\"scroll\":\"2m\",\"scroll_id\":\"" + page.path("_scroll_id").asString() + "\"}"));
		}
		this.node.ask("DELETE", "/_search/scroll/" + page.path("_scroll_id").asString(), null);
		return old;
	}

	private JsonNode hits(@Nullable HttpResponse<String> answer) throws IOException {
		if (answer == null || answer.statusCode() >= 300) {
			throw new IOException("the node does not search");
		}
		return this.node.json(answer);
	}

}
