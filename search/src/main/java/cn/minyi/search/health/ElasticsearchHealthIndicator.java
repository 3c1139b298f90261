package cn.minyi.search.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Asks Elasticsearch for the health of its cluster.
 */
@Component
class ElasticsearchHealthIndicator extends AbstractHealthIndicator {

	private static final String PATIENCE = "2s";

	private final ElasticsearchClient client;

	ElasticsearchHealthIndicator(ElasticsearchClient client) {
		super("Elasticsearch does not answer");
		this.client = client;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws Exception {
		HealthStatus status = this.client.cluster()
			.health((health) -> health.timeout((timeout) -> timeout.time(PATIENCE)))
			.status();
		builder.status((status == HealthStatus.Red) ? "DOWN" : "UP").withDetail("cluster", status.jsonValue());
	}

}
