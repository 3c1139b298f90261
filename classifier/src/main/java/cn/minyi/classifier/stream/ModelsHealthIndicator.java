package cn.minyi.classifier.stream;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Tells whether the models that people decided on are in use. If not, classification goes
 * on with another one, so the application as a whole stays up.
 */
@Component
class ModelsHealthIndicator extends AbstractHealthIndicator {

	private final ModelsInUse models;

	private final ModelFollower follower;

	ModelsHealthIndicator(ModelsInUse models, ModelFollower follower) {
		this.models = models;
		this.follower = follower;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (!this.follower.isReady()) {
			builder.unknown();
		}
		else if (this.models.missing().isEmpty()) {
			builder.up();
		}
		else {
			// Known to no aggregator, so that it is shown and counts for nothing.
			builder.status("MODEL_MISSING").withDetail("missing", this.models.missing());
		}
	}

}
