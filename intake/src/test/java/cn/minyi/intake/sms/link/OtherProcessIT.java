package cn.minyi.intake.sms.link;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

import cn.minyi.intake.sms.SmsDelivery;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A link and a gateway in another process, which is frozen, killed and started anew.
 */
class OtherProcessIT {

	private static final Duration LONG = Duration.ofSeconds(30);

	private static final Duration KEEP_ALIVE = Duration.ofMillis(300);

	private final Path directory = Path.of("target", "it", "sms-" + UUID.randomUUID()).toAbsolutePath();

	private final TestInbox inbox = new TestInbox();

	@ParameterizedTest
	@EnumSource
	void losesNothingWhenTheGatewayFreezesAndDies(LinkProtocol protocol) throws Exception {
		GatewayProcess before = GatewayProcess.start(protocol, this.directory, 0);
		LinkSettings settings = TestLink.settings(protocol, before.port(), TestLink.PASSWORD, 16, 1000, KEEP_ALIVE);
		int parts;
		try (TestLink link = TestLink.start(settings, this.inbox)) {
			try (before) {
				await().atMost(LONG).until(link.sender()::ready);
				parts = before.send("桐子坪村口的路灯坏了半个月。".repeat(20));
				await().atMost(LONG).until(() -> before.waiting() == 0);
				before.freeze();
				// Nobody hangs up: only the silence tells.
				await().atMost(LONG).until(() -> !link.sender().ready());
				before.thaw();
				await().atMost(LONG).until(link.sender()::ready);
				this.inbox.unavailable(true);
				before.send("文化站的门锁了一个月");
				await().atMost(LONG).until(() -> this.inbox.attempts().size() > parts);
			}
			await().atMost(LONG).until(() -> !link.sender().ready());
			this.inbox.unavailable(false);
			try (GatewayProcess after = GatewayProcess.start(protocol, this.directory, before.port())) {
				await().atMost(LONG).until(() -> after.waiting() == 0);
			}
		}
		assertThat(this.inbox.kept().stream().map(SmsDelivery::sequence).distinct()).hasSize(parts + 1);
	}

}
