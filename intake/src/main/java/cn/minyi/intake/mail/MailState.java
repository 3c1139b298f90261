package cn.minyi.intake.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/**
 * Whether the mailbox answers. Without it mails wait there, nothing else is out of order.
 */
@Component("mailHealthIndicator")
@ConditionalOnBooleanProperty("minyi.mail.enabled")
final class MailState extends AbstractHealthIndicator {

	private volatile boolean answers;

	void answers(boolean does) {
		this.answers = does;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		if (this.answers) {
			builder.up();
		}
		else {
			builder.down();
		}
	}

}
