package cn.minyi.intake.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Receipts;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import cn.minyi.domain.ledger.SourceCount;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.intake.RunningIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class WebFormIT {

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void acceptsTheFiveFieldsAlone() {
		String receipt = accepted(Map.of("text", "建设路路灯坏了，打13912345678没人管", "place", "建设路 12 号", "unit", "城管局",
				"contact", "张三 13812345678", "anonymous", ""));
		Submission submission = RunningIntake.submission(receipt);
		assertThat(submission.channel()).isEqualTo(Channel.WEB);
		assertThat(submission.text()).isEqualTo("建设路路灯坏了，打***********没人管");
		assertThat(submission.place()).isEqualTo("建设路 12 号");
		assertThat(submission.unitNamed()).isEqualTo("城管局");
		assertThat(submission.anonymous()).isFalse();
		assertThat(this.intake.bean(ContactSeal.class).open(submission.contact(), submission.id()))
			.isEqualTo(new Contact("张三", "13812345678", null, null));
	}

	@Test
	void acceptsTheTextAlone() {
		assertThat(RunningIntake.submission(accepted(Map.of("text", "窗口上班时间没有人"))).contact()).isNull();
	}

	@Test
	void forgetsTheContactOfWhoStaysAnonymous() {
		String receipt = accepted(Map.of("text", "我是张三，窗口没有人", "contact", "张三 13812345678", "anonymous", "true"));
		Submission submission = RunningIntake.submission(receipt);
		assertThat(submission.anonymous()).isTrue();
		assertThat(submission.contact()).isNull();
		assertThat(submission.text()).isEqualTo("我是**，窗口没有人");
	}

	@Test
	void makesOneSubmissionOfADoubleClick() {
		String token = token(this.intake.get("/").body());
		Map<String, String> fields = Map.of("text", "公园的厕所锁着门", "token", token);
		assertThat(accepted(fields)).isEqualTo(accepted(fields));
		assertThat(RunningIntake.submissions(accepted(fields))).hasSize(1);
	}

	@Test
	void makesTwoSubmissionsOfTwoTextsInOneForm() {
		String token = token(this.intake.get("/").body());
		assertThat(accepted(Map.of("text", "公园的厕所锁着门", "token", token)))
			.isNotEqualTo(accepted(Map.of("text", "公园的厕所还锁着", "token", token)));
	}

	@Test
	void keepsEverythingTypedAndSaysWhatToMend() {
		HttpResponse<String> response = this.intake.post("/", Map.of("text", "短", "place", "<script>alert(1)</script>",
				"unit", "长".repeat(201), "contact", "张三\" onfocus=\"x", "anonymous", "on"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("请至少写 5 个字", "单位名称太长：最多 200 个字，现在是 201 个字", ">短</textarea>",
				"&lt;script&gt;alert(1)&lt;/script&gt;", "张三&quot; onfocus=&quot;x", "checked=\"checked\"",
				"aria-invalid=\"true\"");
		assertThat(response.body()).doesNotContain("<script>alert");
	}

	@Test
	void doesNotTakeProgramsForPeople() {
		HttpResponse<String> response = this.intake.post("/", Map.of("text", "买药请打电话", "homepage", "http://x"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("请再点一次“提交”", "买药请打电话").doesNotContain("http://x");
	}

	@Test
	void gives429AndKeepsTheTextWhenOneAddressSendsTooMuch() {
		try (RunningIntake limited = RunningIntake.start(Map.of("minyi.web.submissions-per-minute", 1))) {
			assertThat(limited.send(limited.form("/", Map.of("text", "第一条意见")).header("X-Forwarded-For", "203.0.113.9"))
				.statusCode()).isEqualTo(303);
			HttpResponse<String> second = limited
				.send(limited.form("/", Map.of("text", "第二条意见")).header("X-Forwarded-For", "203.0.113.9"));
			assertThat(second.statusCode()).isEqualTo(429);
			assertThat(second.body()).contains("请过一分钟再点", "第二条意见");
			assertThat(limited.post("/", Map.of("text", "第三条意见")).statusCode()).isEqualTo(303);
		}
	}

	@Test
	void believesNoProxyThatIsNotConfigured() {
		try (RunningIntake strict = RunningIntake.start(Map.of("minyi.web.submissions-per-minute", 1,
				"server.tomcat.remoteip.internal-proxies", "10.0.0.0/8"))) {
			for (int i = 0; i < 2; i++) {
				assertThat(strict
					.send(strict.form("/", Map.of("text", "第" + i + "条意见")).header("X-Forwarded-For", "203.0.113.9"))
					.statusCode()).isEqualTo(303);
			}
		}
	}

	@Test
	void keepsOnlyHashesOfWhatOpensTheStatusPage() {
		String receipt = accepted(Map.of("text", "窗口上班时间没有人", "contact", "张三 13812345678", "passphrase", "芝麻 开门"));
		Receipts receipts = this.intake.bean(Receipts.class);
		assertThat(RunningIntake.submission(receipt).statusKeys())
			.containsExactlyInAnyOrder(receipts.statusKey(receipt, "5678"), receipts.statusKey(receipt, "芝麻开门"));
	}

	@Test
	void tellsOnTheReceiptWhatWillBeAskedFor() {
		HttpResponse<String> posted = this.intake.post("/", Map.of("text", "窗口上班时间没有人", "passphrase", "芝麻开门"));
		String path = posted.headers().firstValue("Location").orElseThrow();
		String cookie = posted.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(cookie).contains("Path=" + path, "HttpOnly", "SameSite=Strict", "Max-Age=600")
			.doesNotContain("芝麻", "Secure");
		assertThat(this.intake.send(this.intake.request(path).header("Cookie", cookie.split(";")[0])).body())
			.contains("除了编号，还要输入您设的查询口令");
		assertThat(this.intake.get(path).body()).contains("两样都没有的，凭编号就能查");
		HttpResponse<String> encrypted = this.intake
			.send(this.intake.form("/", Map.of("text", "窗口上班时间没有人", "contact", "13812345678"))
				.header("X-Forwarded-Proto", "https"));
		assertThat(encrypted.headers().firstValue("Set-Cookie").orElseThrow()).contains("minyi-receipt=PHONE",
				"Secure");
	}

	@Test
	void saysHowLongAPassphraseHasToBe() {
		HttpResponse<String> response = this.intake.post("/", Map.of("text", "窗口上班时间没有人", "passphrase", "abc"));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("查询口令要 4 到 40 个字", "value=\"abc\"");
	}

	@Test
	void entersEachFormIntoTheLedgerUnderItsOwnCount() {
		String token = token(this.intake.get("/").body());
		Map<String, String> fields = Map.of("text", "公园的厕所锁着门", "token", token);
		Submission submission = RunningIntake.submission(accepted(fields));
		accepted(fields);
		List<LedgerEntry> entries = ledger(submission.id());
		assertThat(entries).hasSize(2)
			.allSatisfy((entry) -> assertThat(entry)
				.extracting(LedgerEntry::channel, LedgerEntry::source, LedgerEntry::outcome)
				.containsExactly(Channel.WEB, "form", LedgerOutcome.ACCEPTED));
		assertThat(entries.stream().map(LedgerEntry::id).distinct()).hasSize(1);
		assertThat(entries.get(0).sequence()).doesNotContain(token);
	}

	@Test
	void asksProgramsForWorkAndPeopleForAnAnswer() {
		try (RunningIntake busy = RunningIntake
			.start(Map.of("minyi.web.unproved-in-all-per-minute", 0, "minyi.web.work-bits", 6))) {
			HttpResponse<String> asked = busy.post("/",
					Map.of("text", "公园的厕所锁着门", "token", token(busy.get("/").body())));
			assertThat(asked.statusCode()).isEqualTo(422);
			assertThat(asked.body()).contains("请回答“提交”按钮上面的小问题", ">公园的厕所锁着门</textarea>", "等于几？");
			HttpResponse<String> wrong = busy.post("/",
					Map.of("text", "公园的厕所锁着门", "token", token(asked.body()), "answer", "民意"));
			assertThat(wrong.statusCode()).isEqualTo(422);
			assertThat(wrong.body()).contains("答案不对", ">公园的厕所锁着门</textarea>");
			assertThat(token(wrong.body())).isNotEqualTo(token(asked.body()));
			assertThat(busy
				.post("/", Map.of("text", "公园的厕所锁着门", "token", token(wrong.body()), "answer", "" + sum(wrong.body())))
				.statusCode()).isEqualTo(303);
			String page = busy.get("/").body();
			String challenge = value("challenge", page);
			Map<String, String> proved = Map.of("text", "公园的厕所锁着门", "token", token(page), "challenge", challenge,
					"proof", Solver.solve(challenge));
			assertThat(busy.post("/", proved).statusCode()).isEqualTo(303);
			assertThat(busy.post("/", proved).statusCode()).isEqualTo(303);
			Map<String, String> another = new HashMap<>(proved);
			another.put("text", "公园的厕所还锁着");
			HttpResponse<String> spent = busy.post("/", another);
			assertThat(spent.statusCode()).isEqualTo(422);
			assertThat(spent.body()).contains("等于几？", ">公园的厕所还锁着</textarea>");
			assertThat(token(spent.body())).isNotEqualTo(token(page));
		}
	}

	@Test
	void keepsTheProofWhileSomethingIsMended() {
		String page = this.intake.get("/").body();
		String challenge = value("challenge", page);
		String proof = Solver.solve(challenge);
		String again = this.intake
			.post("/", Map.of("text", "短", "token", token(page), "challenge", challenge, "proof", proof))
			.body();
		assertThat(value("token", again)).isEqualTo(token(page));
		assertThat(value("challenge", again)).isEqualTo(challenge);
		assertThat(value("proof", again)).isEqualTo(proof);
	}

	@Test
	void givesNoCookieToCitizens() {
		HttpResponse<String> posted = this.intake.post("/", Map.of("text", "窗口上班时间没有人"));
		assertThat(posted.headers().map()).doesNotContainKey("set-cookie");
		for (String path : new String[] { "/", "/status", posted.headers().firstValue("Location").orElseThrow() }) {
			assertThat(this.intake.get(path).headers().map()).doesNotContainKey("set-cookie");
		}
	}

	@Test
	void showsTheReceiptOfEveryWellFormedCodeAndNothingElse() {
		Receipts others = new Receipts(new byte[32]);
		String mine = this.intake.get("/receipt/" + accepted(Map.of("text", "窗口上班时间没有人"))).body();
		String unknown = this.intake.get("/receipt/" + others.of("unknown")).body();
		String code = "[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}";
		assertThat(mine.replaceAll(code, "")).isEqualTo(unknown.replaceAll(code, ""));
		assertThat(this.intake.get("/receipt/AAAA-AAAA-AAAB").statusCode()).isEqualTo(404);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/status", "/css/intake.css", "/nowhere" })
	void protectsEveryPage(String path) {
		Map<String, List<String>> headers = this.intake.get(path).headers().map();
		assertThat(headers.get("content-security-policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe");
		assertThat(headers.get("referrer-policy")).containsExactly("no-referrer");
		assertThat(headers.get("x-content-type-options")).containsExactly("nosniff");
		assertThat(headers.get("x-frame-options")).containsExactly("DENY");
	}

	@Test
	void speaksEnglishOnlyWhenAskedTo() {
		assertThat(this.intake.send(this.intake.request("/").header("Accept-Language", "en")).body())
			.contains("lang=\"zh-CN\"", "请说说您遇到的事");
		HttpResponse<String> english = this.intake.get("/?lang=en");
		assertThat(english.body()).contains("lang=\"en\"", "Tell us what happened");
		String cookie = english.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
		assertThat(this.intake.send(this.intake.request("/status").header("Cookie", cookie)).body())
			.contains("Check progress");
		assertThat(this.intake.send(this.intake.request("/").header("Cookie", "minyi-lang=%00x")).statusCode())
			.isEqualTo(200);
	}

	@Test
	void saysThatAMessageIsTooLargeForAnyForm() {
		HttpResponse<String> response = this.intake
			.send(this.intake.form("/", Map.of("text", "长".repeat(1_000_000))).header("Accept", "text/html"));
		assertThat(response.statusCode()).isEqualTo(413);
		assertThat(response.body()).contains("内容太大了", "回到首页");
	}

	@Test
	void saysWhatToDoWhenThereIsNoSuchPage() {
		HttpResponse<String> response = this.intake.send(this.intake.request("/nowhere").header("Accept", "text/html"));
		assertThat(response.statusCode()).isEqualTo(404);
		assertThat(response.body()).contains("没有这个页面", "回到首页");
	}

	private String accepted(Map<String, String> fields) {
		HttpResponse<String> response = this.intake.post("/", fields);
		assertThat(response.statusCode()).isEqualTo(303);
		String location = response.headers().firstValue("Location").orElseThrow();
		assertThat(location).startsWith("/receipt/");
		String receipt = location.substring("/receipt/".length());
		assertThat(Receipts.read(receipt)).contains(receipt);
		return receipt;
	}

	private static List<LedgerEntry> ledger(String submissionId) {
		return RunningIntake.records(Topic.LEDGER)
			.stream()
			.filter((each) -> !each.key().startsWith(SourceCount.KEY))
			.map((each) -> Wire.read(each.value(), LedgerEntry.class))
			.filter((entry) -> submissionId.equals(entry.submissionId()))
			.toList();
	}

	private static int sum(String page) {
		String digits = "零一二三四五六七八九";
		int plus = page.indexOf('加', page.indexOf("for=\"answer\""));
		return digits.indexOf(page.charAt(plus - 1)) + digits.indexOf(page.charAt(plus + 1));
	}

	private static String token(String page) {
		return value("token", page);
	}

	private static String value(String name, String page) {
		Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
		assertThat(matcher.find()).as(name).isTrue();
		return matcher.group(1);
	}

}
