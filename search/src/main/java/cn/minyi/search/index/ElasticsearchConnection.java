package cn.minyi.search.index;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

/**
 * Makes connections to Elasticsearch 8.19 and later.
 */
public final class ElasticsearchConnection {

	private static final int CONNECT_MILLIS = 2_000;

	private static final int ANSWER_MILLIS = 30_000;

	private static final int CONNECTIONS = 50;

	private static final long KEPT_MILLIS = 120_000;

	private ElasticsearchConnection() {
	}

	/**
	 * Connects. Nothing is sent yet, so the server need not be up.
	 * @param url the server's address; may hold user and password, and a path
	 * @return to be closed by the caller
	 */
	public static ElasticsearchClient to(URI url) {
		RestClientBuilder builder = RestClient.builder(new HttpHost(url.getHost(), port(url), url.getScheme()))
			.setRequestConfigCallback((request) -> request.setConnectTimeout(CONNECT_MILLIS)
				.setConnectionRequestTimeout(ANSWER_MILLIS)
				.setSocketTimeout(ANSWER_MILLIS))
			.setHttpClientConfigCallback((http) -> http.setMaxConnPerRoute(CONNECTIONS)
				.setMaxConnTotal(CONNECTIONS)
				// Shorter than what load balancers forget.
				.setKeepAliveStrategy((response, context) -> KEPT_MILLIS));
		if (url.getPath() != null && url.getPath().length() > 1) {
			builder.setPathPrefix(url.getPath());
		}
		if (url.getUserInfo() != null) {
			String credentials = Base64.getEncoder().encodeToString(url.getUserInfo().getBytes(StandardCharsets.UTF_8));
			builder.setDefaultHeaders(new Header[] { new BasicHeader("Authorization", "Basic " + credentials) });
		}
		return new ElasticsearchClient(new RestClientTransport(builder.build(), new RecordJsonMapper()));
	}

	private static int port(URI url) {
		if (url.getPort() > 0) {
			return url.getPort();
		}
		return "https".equals(url.getScheme()) ? 443 : 80;
	}

}
