package cn.minyi.intake.submission;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Whether Kafka answers. Without it nothing can be accepted, so it decides whether the
 * instance is ready.
 */
@Component
final class KafkaHealthIndicator extends AbstractHealthIndicator implements DisposableBean {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final KafkaAdmin kafka;

	private @Nullable Admin admin;

	KafkaHealthIndicator(KafkaAdmin kafka) {
		super("Kafka did not answer");
		this.kafka = kafka;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder)
			throws InterruptedException, ExecutionException, TimeoutException {
		DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs((int) PATIENCE.toMillis());
		admin().describeCluster(options).clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		builder.up();
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
