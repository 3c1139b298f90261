package cn.minyi.chaos;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Requests as a browser or gateway makes them: bounded in time.
 */
final class Http {

	/** After so long without an answer a sender takes it for a no. */
	static final Duration PATIENCE = Duration.ofSeconds(30);

	/** Until it tries again. */
	static final Duration PAUSE = Duration.ofSeconds(2);

	private final HttpClient client;

	private Http(HttpClient client) {
		this.client = client;
	}

	static Http gateway() {
		return new Http(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
	}

	/** With a session of its own. */
	static Http browser() {
		return new Http(HttpClient.newBuilder()
			.connectTimeout(Duration.ofSeconds(5))
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NEVER)
			.build());
	}

	/** The response, or null if there was none. */
	@Nullable HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
		try {
			return this.client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			return null;
		}
	}

}
