package cn.minyi.intake.status;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.intake.RunningIntake;
import cn.minyi.servers.LocalElasticsearch;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class StatusIT {

	private static final Receipts RECEIPTS = new Receipts(new byte[32]);

	private static LocalElasticsearch elasticsearch;

	private static RunningIntake intake;

	@BeforeAll
	static void start() throws IOException {
		elasticsearch = LocalElasticsearch.start(RunningIntake.directory("elasticsearch"), 0);
		intake = RunningIntake.start(Map.of("minyi.elasticsearch.url", elasticsearch.url()));
		// Before anything was submitted there is no index, which is no outage.
		assertThat(intake.get("/status/" + RECEIPTS.of("first")).statusCode()).isEqualTo(404);
		intake.bean(RestClient.class).performRequest(new Request("PUT", "/minyi-status"));
	}

	@AfterAll
	static void stop() {
		intake.close();
		elasticsearch.close();
	}

	@Test
	void showsTheStepsAndTheAnswer() throws IOException {
		String receipt = RECEIPTS.of("answered");
		index(new PublicStatus(receipt,
				List.of(new PublicStatus.Step(Instant.parse("2026-03-02T01:02:03Z"), CaseStatus.ACCEPTED, null),
						new PublicStatus.Step(Instant.parse("2026-03-02T16:30:00Z"), CaseStatus.ASSIGNED,
								LocalDate.of(2026, 3, 20)),
						new PublicStatus.Step(Instant.parse("2026-03-04T01:00:00Z"), CaseStatus.CLOSED, null)),
				"已经修好。<b>谢谢</b>", null, List.of(), null, List.of(), null));
		HttpResponse<String> response = intake.get("/status/" + receipt);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains(receipt, "2026年3月2日 09:02", "2026年3月3日 00:30", "要求在 2026年3月20日前答复",
				"已经修好。&lt;b&gt;谢谢&lt;/b&gt;");
		assertThat(response.body().indexOf("已办结")).isLessThan(response.body().indexOf("已受理"));
		assertThat(intake.get("/status/" + receipt + "?lang=en").body()).contains("2 Mar 2026, 09:02", "Closed");
	}

	@Test
	void saysThatThereIsNoAnswerYet() throws IOException {
		String receipt = RECEIPTS.of("accepted");
		index(new PublicStatus(receipt,
				List.of(new PublicStatus.Step(Instant.parse("2026-03-02T01:02:03Z"), CaseStatus.ACCEPTED, null)), null,
				null, List.of(), null, List.of(), null));
		assertThat(intake.get("/status/" + receipt).body()).contains("还没有答复");
	}

	@Test
	void asksForPatienceWhenACodeIsUnknown() {
		HttpResponse<String> response = intake.get("/status/" + RECEIPTS.of("unknown"));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("还没有查到；如果刚刚提交，请过一分钟再查", RECEIPTS.of("unknown"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "AAAA-AAAA-AAAB", "abc", "%E4%BD%A0%E5%A5%BD", "..%20" })
	void explainsAMistypedCode(String code) {
		assertThat(intake.get("/status/" + code).statusCode()).isEqualTo(404);
		HttpResponse<String> typed = intake.get("/status?receipt=" + code);
		assertThat(typed.statusCode()).isEqualTo(422);
		assertThat(typed.body()).contains("可能抄错或漏了一个字符");
	}

	@Test
	void readsACodeAsPeopleTypeIt() {
		String receipt = RECEIPTS.of("typed");
		HttpResponse<String> response = intake
			.get("/status?receipt=" + receipt.toLowerCase(Locale.ROOT).replace("-", "+"));
		assertThat(response.headers().firstValue("Location")).contains("/status/" + receipt);
	}

	@Test
	void asksForACode() {
		assertThat(intake.get("/status").statusCode()).isEqualTo(200);
		assertThat(intake.get("/status?receipt=").body()).contains("请输入回执编号。");
	}

	@Test
	void limitsWhoeverGuesses() {
		try (RunningIntake limited = RunningIntake
			.start(Map.of("minyi.status.lookups-per-minute", 1, "minyi.elasticsearch.url", elasticsearch.url()))) {
			String path = "/status/" + RECEIPTS.of("guess");
			assertThat(limited.send(limited.request(path).header("X-Forwarded-For", "203.0.113.9")).statusCode())
				.isEqualTo(404);
			assertThat(limited.send(limited.request(path).header("X-Forwarded-For", "203.0.113.9")).statusCode())
				.isEqualTo(429);
		}
	}

	@Test
	void staysReadyForCitizensWithoutElasticsearch() {
		RunningIntake without = RunningIntake.shared();
		HttpResponse<String> response = without.get("/status/" + RECEIPTS.of("down"));
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.body()).contains("暂时查不到办理进度", RECEIPTS.of("down"));
		assertThat(without.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
		assertThat(without.get("/actuator/health").body()).contains("\"elasticsearch\":{\"status\":\"DOWN\"}",
				"\"kafka\":{\"status\":\"UP\"}");
	}

	private static void index(PublicStatus status) throws IOException {
		Request request = new Request("PUT", "/minyi-status/_doc/" + status.receipt());
		request.setJsonEntity(JsonMapper.shared().writeValueAsString(status));
		intake.bean(RestClient.class).performRequest(request);
	}

}
