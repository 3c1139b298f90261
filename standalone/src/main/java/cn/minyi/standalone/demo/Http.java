package cn.minyi.standalone.demo;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Sends requests as a browser or gateway does: with cookies, and again when the service
 * says that it cannot just now.
 */
final class Http {

	private static final Set<Integer> TRY_AGAIN = Set.of(429, 503);

	private static final int ATTEMPTS = 5;

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.connectTimeout(Duration.ofSeconds(10))
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	HttpResponse<String> send(String channel, HttpRequest request) throws InterruptedException {
		for (int attempt = 1;; attempt++) {
			try {
				HttpResponse<String> response = this.client.send(request,
						HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
				if (!TRY_AGAIN.contains(response.statusCode()) || attempt == ATTEMPTS) {
					return response;
				}
			}
			catch (IOException ex) {
				if (attempt == ATTEMPTS) {
					throw new SamplesNotAcceptedException("%s渠道连接不上，示例来件没有发完。".formatted(channel), ex);
				}
			}
			Thread.sleep(PAUSE.multipliedBy(attempt).toMillis());
		}
	}

}
