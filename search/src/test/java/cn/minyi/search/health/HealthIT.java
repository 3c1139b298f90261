package cn.minyi.search.health;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

import cn.minyi.search.TestInstance;
import cn.minyi.search.index.ElasticsearchConnection;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.KafkaAdmin;

import static org.assertj.core.api.Assertions.assertThat;

class HealthIT {

	@Test
	void asksEveryServerThatSearchDependsOn() {
		CompositeHealthDescriptor health = (CompositeHealthDescriptor) TestInstance.bean(HealthEndpoint.class).health();
		assertThat(health.getStatus()).isEqualTo(Status.UP);
		assertThat(health.getComponents()).containsKeys("kafka", "elasticsearch");
	}

	@Test
	void isDownWithoutElasticsearch() throws IOException {
		try (ElasticsearchClient nowhere = ElasticsearchConnection.to(URI.create("http://127.0.0.1:1"))) {
			assertThat(new ElasticsearchHealthIndicator(nowhere).health().getStatus()).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void isDownWithoutKafka() {
		KafkaHealthIndicator indicator = new KafkaHealthIndicator(
				new KafkaAdmin(Map.of("bootstrap.servers", "127.0.0.1:1")));
		try {
			Health health = indicator.health();
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
		}
		finally {
			indicator.destroy();
		}
	}

}
