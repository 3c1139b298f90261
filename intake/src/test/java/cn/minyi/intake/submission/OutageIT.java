package cn.minyi.intake.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Topic;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.servers.LocalKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutageIT {

	private static final Duration PROMISED = Duration.ofSeconds(12);

	@Test
	void acceptsNothingWithoutKafkaAndGoesOnWhenItIsBack() throws Exception {
		LocalKafka first = LocalKafka.start(RunningIntake.directory("outage"), 0);
		first.close();
		String address = first.bootstrapServers();
		try (RunningIntake intake = RunningIntake.start(Map.of("spring.kafka.bootstrap-servers", address))) {
			tellsTheCitizen(intake);
			tellsTheGateway(intake);
			assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(503);
			assertThat(intake.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
			int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
			try (LocalKafka back = LocalKafka.start(RunningIntake.directory("outage"), port)) {
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.until(() -> intake.post("/", Map.of("text", "路灯坏了三个月")).statusCode() == 303);
				assertThat(intake.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
				hasMadeTheTopicAsItShouldBe(back.bootstrapServers());
			}
			// And gone again, now in the middle of work.
			tellsTheCitizen(intake);
		}
	}

	private static void tellsTheCitizen(RunningIntake intake) {
		Instant asked = Instant.now();
		HttpResponse<String> response = intake.post("/", Map.of("text", "路灯坏了三个月", "place", "建设路"));
		assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED);
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).contains("请稍后再提交", "路灯坏了三个月", "建设路");
	}

	private static void tellsTheGateway(RunningIntake intake) {
		byte[] body = "{\"messageId\":\"1\",\"from\":\"1\",\"text\":\"停电\"}".getBytes(StandardCharsets.UTF_8);
		KeyedHash hash = new KeyedHash(RunningIntake.PLAIN_SECRET.getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> response = intake.send(intake.request("/sms/inbound/plain")
			.header("X-Minyi-Signature", "sha256=" + hash.hex(body))
			.POST(BodyPublishers.ofByteArray(body)));
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).contains("error", "稍后重发");
	}

	private static void hasMadeTheTopicAsItShouldBe(String kafka) throws Exception {
		String name = Topic.SUBMISSIONS.topicName();
		ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
			TopicDescription topic = admin.describeTopics(List.of(name)).allTopicNames().get().get(name);
			assertThat(topic.partitions()).hasSize(6);
			assertThat(admin.describeConfigs(List.of(resource)).all().get().get(resource).get("cleanup.policy").value())
				.isEqualTo("compact");
		}
	}

}
