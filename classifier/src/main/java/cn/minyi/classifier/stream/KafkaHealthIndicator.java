package cn.minyi.classifier.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Asks Kafka for the brokers of its cluster.
 */
@Component
class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

	private static final int PATIENCE_MILLIS = 3_000;

	private final KafkaAdmin settings;

	private @Nullable Admin admin;

	KafkaHealthIndicator(KafkaAdmin settings) {
		super("Kafka does not answer");
		this.settings = settings;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) throws Exception {
		int brokers = admin().describeCluster().nodes().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS).size();
		builder.status((brokers > 0) ? "UP" : "DOWN").withDetail("brokers", brokers);
	}

	// One connection for all checks, made when it is first needed.
	private synchronized Admin admin() {
		if (this.admin == null) {
			Map<String, Object> properties = new HashMap<>(this.settings.getConfigurationProperties());
			properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "minyi-classifier-health");
			properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
			properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
			this.admin = Admin.create(properties);
		}
		return this.admin;
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close();
		}
	}

}
