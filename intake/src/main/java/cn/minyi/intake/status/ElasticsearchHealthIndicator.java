package cn.minyi.intake.status;

import java.io.IOException;

import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether Elasticsearch answers. Without it only the status page is out of order.
 */
@Component
final class ElasticsearchHealthIndicator implements HealthIndicator {

	private final RestClient elasticsearch;

	ElasticsearchHealthIndicator(RestClient elasticsearch) {
		this.elasticsearch = elasticsearch;
	}

	// Says no more than that: who asks every few seconds should not fill the log.
	@Override
	public Health health() {
		try {
			this.elasticsearch.performRequest(new Request("GET", "/_cluster/health"));
			return Health.up().build();
		}
		catch (IOException ex) {
			return Health.down().build();
		}
	}

}
