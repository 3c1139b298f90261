package cn.minyi.intake.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.elasticsearch.client.RestClientBuilder;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;

/**
 * The connection to Elasticsearch. It is made at the first request, so that the intake
 * starts and accepts while Elasticsearch is away.
 */
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {

	private static final Duration CONNECT = Duration.ofSeconds(2);

	private static final Duration ANSWER = Duration.ofSeconds(3);

	@Bean(destroyMethod = "close")
	RestClient elasticsearch(ElasticsearchSettings settings) {
		URI url = settings.url();
		RestClientBuilder builder = RestClient.builder(new HttpHost(url.getHost(), url.getPort(), url.getScheme()))
			.setRequestConfigCallback((request) -> request.setConnectTimeout((int) CONNECT.toMillis())
				.setSocketTimeout((int) ANSWER.toMillis()));
		if (url.getUserInfo() != null) {
			String credentials = Base64.getEncoder().encodeToString(url.getUserInfo().getBytes(StandardCharsets.UTF_8));
			builder
				.setDefaultHeaders(new Header[] { new BasicHeader(HttpHeaders.AUTHORIZATION, "Basic " + credentials) });
		}
		return builder.build();
	}

}
