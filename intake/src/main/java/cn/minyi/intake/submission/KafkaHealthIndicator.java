package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Whether Kafka answers. Without it nothing can be accepted, so it decides whether the
 * instance is ready.
 */
@Component
final class KafkaHealthIndicator implements HealthIndicator, DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final KafkaAdmin kafka;

	private @Nullable Admin admin;

	KafkaHealthIndicator(KafkaAdmin kafka) {
		this.kafka = kafka;
	}

	// Says no more than that: who asks every few seconds should not fill the log.
	@Override
	public Health health() {
		DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
		try {
			admin().describeCluster(options).clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return Health.up().build();
		}
		catch (KafkaException | ExecutionException | TimeoutException ex) {
			return Health.down().build();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Health.unknown().build();
		}
	}

	// Made late: it cannot be made while the broker's name does not resolve.
	private synchronized Admin admin() {
		if (this.admin == null) {
			this.admin = Admin.create(this.kafka.getConfigurationProperties());
		}
		return this.admin;
	}

	@Override
	public synchronized void destroy() {
		if (this.admin != null) {
			this.admin.close(Duration.ZERO);
		}
	}

}
