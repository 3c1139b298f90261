package cn.minyi.intake.status;

import java.io.IOException;

import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether Elasticsearch answers. Without it only the status page is out of order.
 */
@Component
final class ElasticsearchHealthIndicator extends AbstractHealthIndicator {

	private final RestClient elasticsearch;

	ElasticsearchHealthIndicator(RestClient elasticsearch) {
		super("Elasticsearch did not answer");
		this.elasticsearch = elasticsearch;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws IOException {
		this.elasticsearch.performRequest(new Request("GET", "/_cluster/health"));
		builder.up();
	}

}
