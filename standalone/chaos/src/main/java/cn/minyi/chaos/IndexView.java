package cn.minyi.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What staff could find, asked of the search node itself.
 */
final class IndexView {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final int PAGE = 2_000;

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

	private final String url;

	IndexView(String url) {
		this.url = url + "/minyi-submissions/";
	}

	/**
	 * How many documents came since a moment and are filed; -1 if the node does not say.
	 */
	long filedSince(Instant since) throws InterruptedException {
		JsonNode answer = post("_count", "{\"query\":" + filed(since) + "}");
		return (answer != null) ? answer.path("count").asLong(-1) : -1;
	}

	/**
	 * The marks in all documents that came since a moment, and how often each is there,
	 * as far as the node says.
	 */
	Map<String, Integer> marksSince(Instant since) throws InterruptedException {
		return marks("{\"range\":{\"receivedAt\":{\"gte\":\"%s\"}}}".formatted(since));
	}

	/** The marks in those documents that came since a moment and are filed. */
	Set<String> filedMarksSince(Instant since) throws InterruptedException {
		return marks(filed(since)).keySet();
	}

	private static String filed(Instant since) {
		return """
				{"bool":{"filter":[{"range":{"receivedAt":{"gte":"%s"}}},{"exists":{"field":"category"}}]}}"""
			.formatted(since);
	}

	private Map<String, Integer> marks(String query) throws InterruptedException {
		post("_refresh", "");
		Map<String, Integer> marks = new HashMap<>();
		String after = "";
		while (true) {
			JsonNode answer = post("_search", """
					{"size":%d,"sort":["id"],"_source":["submission.text"],%s"query":%s}""".formatted(PAGE, after,
					query));
			if (answer == null) {
				return marks;
			}
			JsonNode hits = answer.path("hits").path("hits");
			if (hits.isEmpty()) {
				return marks;
			}
			for (JsonNode hit : hits) {
				String mark = Marks.in(hit.path("_source").path("submission").path("text").asString(""));
				if (mark != null) {
					marks.merge(mark, 1, Integer::sum);
				}
				after = "\"search_after\":[\"" + hit.path("sort").path(0).asString() + "\"],";
			}
		}
	}

	private @Nullable JsonNode post(String path, String body) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.url + path))
			.timeout(Duration.ofSeconds(20))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
			return (response.statusCode() == 200) ? MAPPER.readTree(response.body()) : null;
		}
		catch (IOException ex) {
			return null;
		}
	}

}
