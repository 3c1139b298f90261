package cn.minyi.standalone.privacy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Elasticsearch node, by plain HTTP.
 */
final class Node {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

	private final URI place;

	Node(URI place) {
		this.place = place;
	}

	/**
	 * Reads an answer.
	 * @param answer of the node
	 * @return its JSON
	 */
	JsonNode json(HttpResponse<String> answer) {
		return MAPPER.readTree(answer.body());
	}

	/**
	 * Asks the node.
	 * @param method of HTTP
	 * @param path with the slash at the beginning
	 * @param body JSON, or null
	 * @return whatever it says
	 * @throws IOException if it does not answer
	 */
	HttpResponse<String> ask(String method, String path, @Nullable String body) throws IOException {
		String address = this.place.toString().replaceFirst("/$", "").replaceFirst("//[^/@]*@", "//");
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
			.timeout(Duration.ofMinutes(10))
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
		if (this.place.getUserInfo() != null) {
			request.header("Authorization", "Basic "
					+ Base64.getEncoder().encodeToString(this.place.getUserInfo().getBytes(StandardCharsets.UTF_8)));
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
	}

}
