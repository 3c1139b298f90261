package cn.minyi.intake.mail;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the mailbox answers. Without it mails wait there, nothing else is out of order.
 */
@Component("mailHealthIndicator")
@ConditionalOnBooleanProperty("minyi.mail.enabled")
final class MailState implements HealthIndicator {

	private volatile boolean answers;

	void answers(boolean does) {
		this.answers = does;
	}

	@Override
	public Health health() {
		return (this.answers ? Health.up() : Health.down()).build();
	}

}
