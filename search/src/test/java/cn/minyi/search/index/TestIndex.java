package cn.minyi.search.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

import cn.minyi.search.TestServers;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is really in Elasticsearch, by plain HTTP.
 */
public final class TestIndex {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private TestIndex() {
	}

	/**
	 * All documents of an index, with all fields.
	 * @param index its name
	 * @return by id
	 */
	public static Map<String, JsonNode> documents(String index) {
		ask("POST", '/' + index + "/_refresh", null);
		JsonNode hits = ask("GET", '/' + index + "/_search?size=10000", null).at("/hits/hits");
		Map<String, JsonNode> documents = new TreeMap<>();
		hits.forEach((hit) -> documents.put(hit.get("_id").stringValue(), hit.get("_source")));
		return documents;
	}

	/**
	 * One document, refreshed or not.
	 * @param index the index or its alias
	 * @param id the document's id
	 * @return missing if there is none
	 */
	public static JsonNode document(String index, String id) {
		return ask("GET", '/' + index + "/_doc/" + id, null).path("_source");
	}

	/**
	 * Sends a request.
	 * @param method HTTP's
	 * @param path with the slash at the beginning
	 * @param body JSON or null
	 * @return the answer, whatever its status
	 */
	public static JsonNode ask(String method, String path, @Nullable String body) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(TestServers.elasticsearch() + path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody())
			.header("Content-Type", "application/json")
			.build();
		try {
			return RecordJsonMapper.JSON.readTree(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
