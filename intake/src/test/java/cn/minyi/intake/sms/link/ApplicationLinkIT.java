package cn.minyi.intake.sms.link;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.sms.SmsSender;
import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsPart;
import cn.minyi.servers.sms.SmsProtocol;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole application with a link from its configuration.
 */
class ApplicationLinkIT {

	private static final Duration LONG = Duration.ofSeconds(60);

	@Test
	void filesWhatComesByTheLinkAndSaysHowTheLinkIs() {
		Queue<SmsPart> phone = new ConcurrentLinkedQueue<>();
		SmsAccount account = new SmsAccount(SmsProtocol.CMPP30, TestLink.USER, TestLink.PASSWORD);
		LocalSmsGateway gateway = LocalSmsGateway.start(account, RunningIntake.directory("sms"), 0,
				Duration.ofSeconds(30), (part) -> {
					phone.add(part);
					return 0;
				});
		String link = "minyi.sms.links[0].";
		try (gateway;
				RunningIntake intake = RunningIntake
					.start(Map.of(link + "name", "hotline", link + "protocol", "cmpp30", link + "host", "127.0.0.1",
							link + "port", gateway.port(), link + "user", TestLink.USER, link + "password",
							TestLink.PASSWORD, link + "number", TestLink.NUMBER, link + "reconnect-max", "1s"))) {
			await().atMost(LONG).until(gateway::connected);
			gateway.send("19900001234", TestLink.NUMBER, "链路来的短信：桐子坪村口的路灯坏了半个月");
			await().atMost(LONG).until(() -> gateway.waiting() == 0);
			// It may have come twice, if Kafka was slow at first; that is one submission.
			assertThat(filed().stream().map(Submission::id).distinct()).hasSize(1);
			assertThat(filed()).allSatisfy((submission) -> {
				assertThat(submission.channel()).isEqualTo(Channel.SMS);
				assertThat(submission.source()).startsWith("hotline/");
				assertThat(submission.contact()).isNotNull();
			});
			assertThat(intake.bean(SmsSender.class).ready()).isTrue();
			assertThat(intake.get("/actuator/health").body()).contains("\"hotline\":{\"status\":\"UP\"");
			assertThat(intake.get("/actuator/prometheus").body())
				.contains("minyi_sms_link_acknowledged_total{link=\"hotline\"} 1.0")
				.contains("minyi_sms_link_connected{link=\"hotline\"} 1.0");
			gateway.close();
			await().atMost(LONG)
				.until(() -> intake.get("/actuator/health").body().contains("\"hotline\":{\"status\":\"DOWN\""));
		}
	}

	private static List<Submission> filed() {
		return RunningIntake.records(Topic.SUBMISSIONS)
			.stream()
			.filter((each) -> each.value() != null)
			.map((each) -> Wire.read(each.value(), Submission.class))
			.filter((each) -> each.text().startsWith("链路来的短信"))
			.toList();
	}

}
