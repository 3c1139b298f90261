package cn.minyi.intake.status;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.domain.followup.PublicStatus;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.intake.RunningIntake;
import cn.minyi.intake.upload.Multipart;
import cn.minyi.servers.LocalElasticsearch;
import org.apache.http.HttpHost;
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

	private static final PublicStatus.Step ACCEPTED = new PublicStatus.Step(Instant.parse("2026-03-02T01:02:03Z"),
			CaseStatus.ACCEPTED, null);

	private static LocalElasticsearch elasticsearch;

	// More patient than the page, which lets nobody wait.
	private static RestClient client;

	private static RunningIntake intake;

	@BeforeAll
	static void start() throws IOException {
		elasticsearch = LocalElasticsearch.start(RunningIntake.directory("elasticsearch"), 0);
		client = RestClient.builder(HttpHost.create(elasticsearch.url().toString())).build();
		intake = RunningIntake.start(Map.of("minyi.elasticsearch.url", elasticsearch.url()));
		// Before anything was submitted there is no index, which is no outage.
		assertThat(intake.get("/status/" + RECEIPTS.of("first")).statusCode()).isEqualTo(404);
		client.performRequest(new Request("PUT", "/minyi-status"));
	}

	@AfterAll
	static void stop() throws IOException {
		intake.close();
		client.close();
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
		assertThat(response.body()).contains("可能是刚刚提交，还在登记，请过一分钟再查", RECEIPTS.of("unknown"));
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
	void showsNothingByTheCodeAloneIfASecretWasLeft() throws IOException {
		String receipt = locked("locked", "已经修好。", "5678");
		HttpResponse<String> asked = intake.get("/status/" + receipt);
		assertThat(asked.body()).contains("请输入手机号后四位或查询口令").doesNotContain("已经修好", "已受理");
		String unknown = RECEIPTS.of("no such");
		HttpResponse<String> nobody = intake.get("/status/" + unknown);
		assertThat(nobody.statusCode()).isEqualTo(asked.statusCode());
		assertThat(nobody.body().replace(unknown, "")).isEqualTo(asked.body().replace(receipt, ""));
	}

	@Test
	void answersTheSameToAWrongSecretAndAWrongCode() throws IOException {
		String receipt = locked("wrong", "已经修好。", "5678");
		String unknown = RECEIPTS.of("no such either");
		HttpResponse<String> wrong = intake.post("/status/" + receipt, Map.of("secret", "5679"));
		HttpResponse<String> nobody = intake.post("/status/" + unknown, Map.of("secret", "5679"));
		assertThat(wrong.statusCode()).isEqualTo(403).isEqualTo(nobody.statusCode());
		assertThat(wrong.body()).contains("编号、手机号后四位或口令有一样不对");
		assertThat(nobody.body().replace(unknown, "")).isEqualTo(wrong.body().replace(receipt, ""));
		assertThat(names(nobody)).isEqualTo(names(wrong));
	}

	@Test
	void opensByTheSecretAndForgetsWhenTold() throws IOException {
		String receipt = locked("opens", "已经修好。", "5678", "芝麻开门");
		HttpResponse<String> opened = intake.post("/status/" + receipt, Map.of("secret", "芝麻 开门"));
		assertThat(opened.statusCode()).isEqualTo(303);
		assertThat(opened.headers().firstValue("Location")).contains("/status/" + receipt);
		String cookie = opened.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/status/" + receipt).doesNotContain("Secure");
		assertThat(get(receipt, cookie).body()).contains("已经修好。", "退出，不让别人看到");
		String other = locked("other", "别人的答复", "5678");
		assertThat(get(other, cookie).body()).doesNotContain("别人的答复");
		HttpResponse<String> left = intake
			.send(intake.form("/status/" + receipt + "/leave", Map.of()).header("Cookie", cookie.split(";")[0]));
		assertThat(left.headers().firstValue("Set-Cookie").orElseThrow()).contains("minyi-status=;", "Max-Age=0");
		HttpResponse<String> encrypted = intake
			.send(intake.form("/status/" + receipt, Map.of("secret", "5678")).header("X-Forwarded-Proto", "https"));
		assertThat(encrypted.headers().firstValue("Set-Cookie").orElseThrow()).contains("Secure");
	}

	@Test
	void closesACodeThatIsGuessedWhetherItExistsOrNot() throws IOException {
		String receipt = locked("guessed", "已经修好。", "5678");
		String unknown = RECEIPTS.of("guessed by chance");
		for (String code : List.of(receipt, unknown)) {
			for (int i = 0; i < 5; i++) {
				assertThat(intake.post("/status/" + code, Map.of("secret", "000" + i)).statusCode()).isEqualTo(403);
			}
			HttpResponse<String> closed = intake.post("/status/" + code, Map.of("secret", "5678"));
			assertThat(closed.statusCode()).isEqualTo(429);
			assertThat(closed.body()).contains("输错的次数太多了").doesNotContain("已经修好");
			assertThat(closed.headers().firstValue("Set-Cookie")).isEmpty();
		}
	}

	@Test
	void takesRatingsOfAnAnswer() throws IOException {
		String receipt = locked("rated", "已经修好。", "5678");
		String cookie = opened(receipt, "5678");
		String page = get(receipt, cookie).body();
		Map<String, String> rating = Map.of("token", token(page), "rating", "4", "comment", "我是张三，打13812345678没人接");
		HttpResponse<String> rated = write(receipt, "rating", cookie, rating);
		assertThat(rated.statusCode()).isEqualTo(303);
		assertThat(rated.headers().firstValue("Location")).contains("/status/" + receipt + "?done=rated");
		write(receipt, "rating", cookie, rating);
		List<CaseNote.Rated> notes = notes("rated", CaseNote.Rated.class);
		assertThat(notes.stream().map(CaseNote.Rated::noteId).distinct()).hasSize(1);
		assertThat(notes.get(0).rating()).isEqualTo(Rating.DISSATISFIED);
		assertThat(notes.get(0).comment()).isEqualTo("我是**，打***********没人接");
		assertThat(get(receipt + "?done=rated", cookie).body()).contains("谢谢您的评价");
		assertThat(ledger("rated")).contains(LedgerOutcome.SERVED);
	}

	@Test
	void takesAdditionsMasked() throws IOException {
		String receipt = locked("added", null, "5678");
		String cookie = opened(receipt, "5678");
		String page = get(receipt, cookie).body();
		assertThat(page).contains("补充情况").doesNotContain("您对答复满意吗");
		Map<String, String> addition = Map.of("token", token(page), "text", "今天又坏了，打13812345678没人接");
		assertThat(write(receipt, "addition", cookie, addition).statusCode()).isEqualTo(303);
		write(receipt, "addition", cookie, addition);
		List<CaseNote.Added> notes = notes("added", CaseNote.Added.class);
		assertThat(notes.stream().map(CaseNote.Added::noteId).distinct()).hasSize(1);
		assertThat(notes.get(0).text()).isEqualTo("今天又坏了，打***********没人接");
		assertThat(notes.get(0).sealedOriginal()).isNotNull();
		assertThat(ledger("added")).contains(LedgerOutcome.ADDED);
		index(new PublicStatus(receipt, List.of(ACCEPTED), null, "added", List.of(), null,
				List.of(Instant.parse("2026-03-05T02:00:00Z")), null));
		assertThat(intake.get("/status/" + receipt).body()).contains("2026年3月5日 10:00，您补充了内容", "这里不显示");
	}

	@Test
	void takesFilesWithAnAddition() throws IOException {
		String receipt = locked("files", null, "5678");
		String cookie = opened(receipt, "5678");
		String token = token(get(receipt, cookie).body());
		byte[] sound = Arrays.copyOf("#!AMR\n\u003c".getBytes(StandardCharsets.US_ASCII), 6 + 32);
		Multipart good = new Multipart().field("token", token).field("text", "今天的通话录了下来").file("张三通话录音.amr", sound);
		assertThat(write(receipt, cookie, good).statusCode()).isEqualTo(303);
		assertThat(notes("files", CaseNote.Added.class)).hasSize(1)
			.allSatisfy(
					(note) -> assertThat(note.attachments()).extracting(Attachment::name).containsExactly("通话录音.amr"));
		Multipart bad = new Multipart().field("token", token)
			.field("text", "今天又录了一段下来")
			.file("录音.exe", "MZ".getBytes(StandardCharsets.US_ASCII));
		HttpResponse<String> refused = write(receipt, cookie, bad);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains(">今天又录了一段下来</textarea>", "录音.exe", "不收这种文件", "请重新选择要带的文件");
		assertThat(notes("files", CaseNote.Added.class)).hasSize(1);
	}

	private static HttpResponse<String> write(String receipt, String cookie, Multipart form) {
		return intake.send(form.to(intake.request("/status/" + receipt + "/addition").header("Cookie", cookie)));
	}

	@Test
	void keepsWhatWasTypedUntilItHasArrived() throws IOException {
		String receipt = locked("kept", "已经修好。", "5678");
		String cookie = opened(receipt, "5678");
		HttpResponse<String> unrated = write(receipt, "rating", cookie, Map.of("comment", "还是漏水"));
		assertThat(unrated.statusCode()).isEqualTo(422);
		assertThat(unrated.body()).contains("请选一项", ">还是漏水</textarea>");
		HttpResponse<String> shortText = write(receipt, "addition", cookie, Map.of("text", "短"));
		assertThat(shortText.statusCode()).isEqualTo(422);
		assertThat(shortText.body()).contains("请至少写 5 个字", ">短</textarea>");
		HttpResponse<String> expired = write(receipt, "addition", "minyi-status=x", Map.of("text", "今天又坏了"));
		assertThat(expired.statusCode()).isEqualTo(403);
		assertThat(expired.body()).contains("离开太久了", "value=\"今天又坏了\"").doesNotContain("已经修好");
		HttpResponse<String> again = intake.post("/status/" + receipt, Map.of("secret", "5678", "text", "今天又坏了"));
		assertThat(again.statusCode()).isEqualTo(200);
		assertThat(again.body()).contains(">今天又坏了</textarea>");
		assertThat(notes("kept", CaseNote.class)).isEmpty();
	}

	@Test
	void showsHowTheAnswerWasRated() throws IOException {
		String receipt = RECEIPTS.of("rated before");
		index(new PublicStatus(receipt, List.of(ACCEPTED), "已经修好。", "rated before", List.of(), null, List.of(),
				Rating.FAIRLY_SATISFIED));
		assertThat(intake.get("/status/" + receipt).body()).contains("您的评价：比较满意");
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

	private static String locked(String submissionId, String answer, String... secrets) throws IOException {
		String receipt = RECEIPTS.of(submissionId);
		Receipts receipts = intake.bean(Receipts.class);
		List<String> keys = List.of(secrets).stream().map((secret) -> receipts.statusKey(receipt, secret)).toList();
		index(new PublicStatus(receipt, List.of(ACCEPTED), answer, submissionId, keys, null, List.of(), null));
		return receipt;
	}

	private static String opened(String receipt, String secret) {
		return intake.post("/status/" + receipt, Map.of("secret", secret))
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
	}

	private static HttpResponse<String> get(String receipt, String cookie) {
		return intake.send(intake.request("/status/" + receipt).header("Cookie", cookie.split(";")[0]));
	}

	private static HttpResponse<String> write(String receipt, String what, String cookie, Map<String, String> fields) {
		return intake
			.send(intake.form("/status/" + receipt + "/" + what, fields).header("Cookie", cookie.split(";")[0]));
	}

	private static String token(String page) {
		Matcher matcher = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private static Set<String> names(HttpResponse<String> response) {
		return response.headers().map().keySet();
	}

	private static <T extends CaseNote> List<T> notes(String submissionId, Class<T> type) {
		return RunningIntake.records(Topic.CASE_NOTES)
			.stream()
			.filter((each) -> each.key().startsWith(submissionId + "/"))
			.map((each) -> type.cast(Wire.read(each.value(), CaseNote.class)))
			.toList();
	}

	private static List<LedgerOutcome> ledger(String submissionId) {
		return RunningIntake.records(Topic.LEDGER)
			.stream()
			.filter((each) -> !each.key().startsWith(SourceCount.KEY))
			.map((each) -> Wire.read(each.value(), LedgerEntry.class))
			.filter((entry) -> submissionId.equals(entry.submissionId()))
			.map(LedgerEntry::outcome)
			.toList();
	}

	private static void index(PublicStatus status) throws IOException {
		Request request = new Request("PUT", "/minyi-status/_doc/" + status.receipt());
		request.setJsonEntity(JsonMapper.shared().writeValueAsString(status));
		client.performRequest(request);
	}

}
