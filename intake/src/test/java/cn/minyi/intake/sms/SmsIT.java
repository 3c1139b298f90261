package cn.minyi.intake.sms;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.arrival.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SmsIT {

	private static final String PHONE = "13800138000";

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void answersAPlainMessageWithItsReceipt() {
		HttpResponse<String> response = plain(message(UUID.randomUUID().toString(), "路灯坏了，我的电话13912345678"));
		assertThat(response.statusCode()).isEqualTo(200);
		Submission submission = RunningIntake.submission(receipt(response));
		assertThat(submission.channel()).isEqualTo(Channel.SMS);
		assertThat(submission.source()).isEqualTo("plain/10657302");
		assertThat(submission.text()).isEqualTo("路灯坏了，我的电话***********");
		assertThat(submission.sentAt()).isEqualTo("2026-03-02T01:02:03Z");
		ContactSeal seal = this.intake.bean(ContactSeal.class);
		assertThat(seal.open(submission.contact(), submission.id()).phone()).isEqualTo(PHONE);
		assertThat(submission.contact().phoneHash()).isEqualTo(seal.phoneHash("+86 " + PHONE));
	}

	@Test
	void givesTheSameMessageTheSameReceipt() {
		String body = message("m-" + UUID.randomUUID(), "停电了");
		String receipt = receipt(plain(body));
		assertThat(receipt(plain(body))).isEqualTo(receipt);
		assertThat(RunningIntake.submissions(receipt)).hasSize(1);
	}

	@Test
	void readsTheBodyWhateverItsDeclaredType() {
		String body = message(UUID.randomUUID().toString(), "停电了 100%");
		HttpRequest.Builder request = signed(body).header("Content-Type", "application/x-www-form-urlencoded");
		assertThat(this.intake.send(request).statusCode()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "sha256=", "sha256=00", "x" })
	void refusesAWrongSignature(String signature) {
		HttpResponse<String> response = this.intake.send(this.intake.request("/sms/inbound/plain")
			.header("X-Minyi-Signature", signature)
			.POST(BodyPublishers.ofString(message("1", "停电了"))));
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(error(response)).contains("签名");
	}

	@Test
	void refusesAMissingSignature() {
		assertThat(this.intake
			.send(this.intake.request("/sms/inbound/plain").POST(BodyPublishers.ofString(message("1", "停电了"))))
			.statusCode()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "{", "[]", "{\"messageId\":\"1\"}", "{\"messageId\":\"1\",\"from\":\"1\",\"text\":\"　\"}" })
	void saysWhatIsWrongWithABadBody(String body) {
		HttpResponse<String> response = plain(body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(error(response)).matches(".*[\\u4E00-\\u9FFF].*。");
	}

	@Test
	void refusesABodyThatIsNoShortMessage() {
		assertThat(plain(message("1", "长".repeat(PlainSmsController.BODY_LIMIT))).statusCode()).isEqualTo(413);
	}

	@Test
	void takesASignedTimeThatIsNow() {
		String body = message(UUID.randomUUID().toString(), "停电了");
		assertThat(timed(body, Instant.now().getEpochSecond()).statusCode()).isEqualTo(200);
	}

	@Test
	void refusesATimeThatIsNotNow() {
		String body = message(UUID.randomUUID().toString(), "停电了");
		HttpResponse<String> response = timed(body, Instant.now().getEpochSecond() - 3600);
		assertThat(response.statusCode()).isEqualTo(401);
		assertThat(error(response)).contains("X-Minyi-Timestamp");
		assertThat(timed(body, Instant.now().getEpochSecond() + 3600).statusCode()).isEqualTo(401);
	}

	@Test
	void refusesATimeThatWasNotSigned() {
		String body = message(UUID.randomUUID().toString(), "停电了");
		HttpRequest.Builder request = signed(body).header("X-Minyi-Timestamp",
				String.valueOf(Instant.now().getEpochSecond()));
		assertThat(this.intake.send(request).statusCode()).isEqualTo(401);
	}

	@Test
	void servesACommandAndLetsTheGatewayTellWhatIsReplied() {
		HttpResponse<String> response = plain(message(UUID.randomUUID().toString(), "退订"));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonMapper.shared().readTree(response.body()).path("served").asBoolean()).isTrue();
		assertThat(JsonMapper.shared().readTree(response.body()).path("reply").asString()).contains("已退订");
	}

	@Test
	void writesWhatItAcknowledgedIntoTheLedger() {
		String id = UUID.randomUUID().toString();
		String receipt = receipt(plain(message(id, "停电了")));
		assertThat(RunningIntake.records(Topic.LEDGER)
			.stream()
			.map((record) -> Wire.read(record.value(), LedgerEntry.class))
			.filter((entry) -> entry.sequence().equals(id))).singleElement().satisfies((entry) -> {
				assertThat(entry.source()).isEqualTo("plain");
				assertThat(entry.outcome()).isEqualTo(LedgerOutcome.ACCEPTED);
				assertThat(entry.submissionId()).isEqualTo(RunningIntake.submission(receipt).id());
			});
	}

	@Test
	void acceptsABatchOfAliyun() {
		String text = "阿里云" + UUID.randomUUID();
		HttpResponse<String> response = aliyun("aliyun-secret-of-tests", """
				[{"phone_number":"13800138000","content":"%s 一","send_time":"2026-03-02 09:02:03","sequence_id":"1"},
				 {"phone_number":"13800138000","content":" ","send_time":"2026-03-02 09:02:04","sequence_id":"2"},
				 {"phone_number":"13800138000","content":"%s 二","send_time":"2026-03-02 09:02:05","sequence_id":"3"}]
				""".formatted(text, text));
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(JsonMapper.shared().readTree(response.body()).path("code").isNumber()).isTrue();
		assertThat(published(text)).isEqualTo(2);
	}

	@Test
	void keepsTheGoodOnesOfABadBatchAndAsksForItAgain() {
		String text = "阿里云" + UUID.randomUUID();
		String body = """
				[{"content":"谁","sequence_id":"1"},
				 {"phone_number":"13800138000","content":"%s","send_time":"2026-03-02 09:02:03","sequence_id":"9"}]
				""".formatted(text);
		HttpResponse<String> response = aliyun("aliyun-secret-of-tests", body);
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("phone_number");
		assertThat(published(text)).isEqualTo(1);
	}

	@Test
	void refusesAWrongToken() {
		assertThat(aliyun("wrong", "[]").statusCode()).isEqualTo(401);
		assertThat(aliyun("", "[]").statusCode()).isEqualTo(401);
	}

	@Test
	void isOffForAGatewayWithoutSecret() {
		assertThat(
				this.intake.send(this.intake.request("/sms/inbound/tencent?token=").POST(BodyPublishers.ofString("{}")))
					.statusCode())
			.isEqualTo(404);
	}

	@Test
	void acceptsAReplyOfTencent() {
		try (RunningIntake tencent = RunningIntake.start(Map.of("minyi.sms.tencent-secret", "a+b c"))) {
			String text = "腾讯云" + UUID.randomUUID();
			HttpResponse<String> response = tencent.send(tencent.request("/sms/inbound/tencent?token=a%2Bb%20c")
				.POST(BodyPublishers.ofString("{\"mobile\":\"13800138000\",\"nationcode\":\"86\",\"text\":\"" + text
						+ "\",\"time\":1457336869}")));
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(JsonMapper.shared().readTree(response.body()))
				.isEqualTo(JsonMapper.shared().readTree("{\"result\":0,\"errmsg\":\"OK\"}"));
			assertThat(published(text)).isEqualTo(1);
		}
	}

	private static long published(String text) {
		return RunningIntake.records()
			.stream()
			.filter((record) -> new String(record.value(), StandardCharsets.UTF_8).contains(text))
			.count();
	}

	private HttpResponse<String> aliyun(String token, String body) {
		return this.intake.send(this.intake.request("/sms/inbound/aliyun?token=" + token)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> plain(String body) {
		return this.intake.send(signed(body));
	}

	private HttpResponse<String> timed(String body, long timestamp) {
		KeyedHash hash = new KeyedHash(RunningIntake.PLAIN_SECRET.getBytes(StandardCharsets.UTF_8));
		return this.intake.send(this.intake.request("/sms/inbound/plain")
			.header("X-Minyi-Timestamp", String.valueOf(timestamp))
			.header("X-Minyi-Signature",
					"sha256=" + hash.hex((timestamp + "\n" + body).getBytes(StandardCharsets.UTF_8)))
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpRequest.Builder signed(String body) {
		KeyedHash hash = new KeyedHash(RunningIntake.PLAIN_SECRET.getBytes(StandardCharsets.UTF_8));
		return this.intake.request("/sms/inbound/plain")
			.header("X-Minyi-Signature", "sha256=" + hash.hex(body.getBytes(StandardCharsets.UTF_8)))
			.POST(BodyPublishers.ofString(body));
	}

	private static String message(String id, String text) {
		return JsonMapper.shared()
			.writeValueAsString(Map.of("messageId", id, "from", PHONE, "to", "10657302", "text", text, "sentAt",
					"2026-03-02T09:02:03+08:00"));
	}

	private static String receipt(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body()).get("receipt").asString();
	}

	private static String error(HttpResponse<String> response) {
		return JsonMapper.shared().readTree(response.body()).get("error").asString();
	}

}
