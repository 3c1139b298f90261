package cn.minyi.intake.box;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.minyi.domain.Submission;
import cn.minyi.intake.RunningIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class BoxIT {

	private static final int MEGABYTE = 1024 * 1024;

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void importsATableAndTellsEachRow() {
		String text = "路灯坏了" + UUID.randomUUID();
		HttpResponse<String> response = api(
				"内容,投放日期,联系方式,意见箱\n" + text + ",2026-03-02,张三 13800138000,东门\n,,,东门\n停电,前天,,\n");
		assertThat(response.statusCode()).isEqualTo(200);
		JsonNode result = JsonMapper.shared().readTree(response.body());
		assertThat(result.path("accepted").asInt()).isEqualTo(1);
		assertThat(result.path("rows")).hasSize(3);
		assertThat(result.path("rows").get(0).propertyNames()).containsExactly("row", "receipt");
		assertThat(result.path("rows").get(1).propertyNames()).containsExactly("row", "error");
		assertThat(result.path("rows").get(1).path("row").asInt()).isEqualTo(3);
		assertThat(result.path("rows").get(1).path("error").asString()).isEqualTo("请写下要反映的内容。");
		assertThat(result.path("rows").get(2).path("error").asString()).contains("投放日期");
		Submission submission = RunningIntake.submission(result.path("rows").get(0).path("receipt").asString());
		assertThat(submission.text()).isEqualTo(text);
		assertThat(submission.source()).isEqualTo("box/东门");
		assertThat(submission.contact()).isNotNull();
	}

	@Test
	void givesTheSameFileTheSameReceipts() {
		String file = "内容\n停水了" + UUID.randomUUID() + "\n停电了\n";
		assertThat(api(file).body()).isEqualTo(api(file).body()).contains("receipt");
	}

	@Test
	void importsAsManyRowsAsItPromises() {
		StringBuilder file = new StringBuilder("内容\n");
		for (int i = 0; i < SheetRows.MOST_ROWS; i++) {
			file.append("第").append(i).append("条：路灯坏了\n");
		}
		HttpResponse<String> response = api(file.toString());
		assertThat(JsonMapper.shared().readTree(response.body()).path("accepted").asInt())
			.isEqualTo(SheetRows.MOST_ROWS);
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		HttpResponse<String> response = api("地点\n建设路\n");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(response.body()).path("error").asString()).contains("内容");
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		HttpResponse<String> response = api("内容\n" + "长".repeat(4 * MEGABYTE));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("最多 10 MB");
	}

	@Test
	void asksForAFileWhenThereIsNone() {
		assertThat(this.intake
			.send(basic(this.intake.request("/api/box/import"), "admin", RunningIntake.PASSWORD)
				.POST(BodyPublishers.noBody()))
			.statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource({ "collector, 200", "clerk, 200", "supervisor, 403", "handler, 403", "stranger, 401" })
	void letsOnlyCollectorsAndClerksIn(String account, int status) throws IOException {
		Path file = RunningIntake.directory("accounts");
		Files.createDirectories(file.getParent());
		String hash = new BCryptPasswordEncoder(4).encode("secret");
		Files.writeString(file, """
				accounts:
				  - {account: collector, name: 甲, role: collector, password: "%1$s"}
				  - {account: clerk, name: 乙, role: clerk, password: "%1$s"}
				  - {account: supervisor, name: 丙, role: supervisor, password: "%1$s"}
				  - {account: handler, name: 丁, role: handler, unit: urban, password: "%1$s"}
				""".formatted(hash));
		try (RunningIntake other = RunningIntake.start(Map.of("minyi.accounts", file))) {
			assertThat(other.send(basic(upload(other, "/api/box/import", Map.of(), "内容\n停电了\n"), account, "secret"))
				.statusCode()).isEqualTo(status);
		}
	}

	@Test
	void asksProgramsForAPasswordAndGivesThemNoSession() {
		HttpRequest.Builder request = upload(this.intake, "/api/box/import", Map.of(), "内容\n停电了\n");
		assertThat(this.intake.send(request).statusCode()).isEqualTo(401);
		assertThat(api("内容\n停电了\n").headers().map()).doesNotContainKey("set-cookie");
	}

	@Test
	void takesNoteAfterNote() {
		String cookie = login();
		String page = page(cookie);
		Map<String, String> note = new LinkedHashMap<>(Map.of("_csrf", value(page, "_csrf"), "token",
				value(page, "token"), "text", "请把路灯修好", "day", "2026-03-02", "box", "东门"));
		HttpResponse<String> response = this.intake.send(this.intake.form("/box/note", note).header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(302);
		String next = page(cookie);
		Matcher receipt = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}").matcher(next);
		assertThat(receipt.find()).isTrue();
		assertThat(RunningIntake.submission(receipt.group()).text()).isEqualTo("请把路灯修好");
		assertThat(next).contains("value=\"东门\"", "value=\"2026-03-02\"").doesNotContain("请把路灯修好");
		note.put("day", "前天");
		HttpResponse<String> refused = this.intake.send(this.intake.form("/box/note", note).header("Cookie", cookie));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("请把路灯修好", "value=\"前天\"", "投放日期看不懂");
	}

	@Test
	void importsATableInTheBrowser() {
		String cookie = login();
		Map<String, String> csrf = Map.of("_csrf", value(page(cookie), "_csrf"));
		HttpResponse<String> response = this.intake
			.send(upload(this.intake, "/box/import", csrf, "内容\n停电了\n,\n停水了\n").header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(302);
		String result = this.intake.send(this.intake.request("/box/import").header("Cookie", cookie)).body();
		assertThat(result).contains("受理了 2 行");
		HttpResponse<String> bad = this.intake
			.send(upload(this.intake, "/box/import", csrf, "停电\n").header("Cookie", cookie));
		assertThat(bad.statusCode()).isEqualTo(422);
		assertThat(bad.body()).contains("第一行里没有“内容”这一列");
	}

	@Test
	void saysThatAFileIsTooLargeInTheBrowser() {
		String cookie = login();
		Map<String, String> csrf = Map.of("_csrf", value(page(cookie), "_csrf"));
		HttpResponse<String> response = this.intake
			.send(upload(this.intake, "/box/import", csrf, "内容\n" + "长".repeat(4 * MEGABYTE)).header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("最多 10 MB");
	}

	@Test
	void refusesAFormThatAnotherSiteSends() {
		HttpRequest.Builder request = this.intake.form("/box/note", Map.of("text", "请把路灯修好")).header("Cookie", login());
		assertThat(this.intake.send(request).statusCode()).isEqualTo(403);
	}

	@Test
	void sendsStrangersToTheLoginAndKeepsItsCookieToItself() {
		HttpResponse<String> response = this.intake.get("/box");
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/box/login");
		assertThat(this.intake.get("/box/login").headers().firstValue("set-cookie").orElseThrow())
			.startsWith("minyi-box=")
			.contains("Path=/box", "HttpOnly", "SameSite=Lax");
	}

	@Test
	void doesNotSayWhetherTheAccountOrThePasswordIsWrong() {
		assertThat(loginWith("admin", "wrong").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/box/login?error"));
		assertThat(loginWith("nobody", "wrong").headers().firstValue("Location"))
			.hasValueSatisfying((location) -> assertThat(location).endsWith("/box/login?error"));
	}

	@Test
	void givesTemplates() {
		String cookie = login();
		HttpResponse<String> csv = this.intake.send(this.intake.request("/box/template.csv").header("Cookie", cookie));
		assertThat(csv.body()).isEqualTo("\uFEFF内容(必填),地点,反映单位,联系方式,投放日期,意见箱\r\n");
		HttpResponse<String> xlsx = this.intake
			.send(this.intake.request("/box/template.xlsx").header("Cookie", cookie));
		assertThat(xlsx.body()).startsWith("PK");
		assertThat(xlsx.headers().firstValue("Content-Disposition").orElseThrow()).contains(".xlsx");
	}

	private HttpResponse<String> api(String file) {
		return this.intake
			.send(basic(upload(this.intake, "/api/box/import", Map.of(), file), "admin", RunningIntake.PASSWORD));
	}

	private static HttpRequest.Builder basic(HttpRequest.Builder request, String account, String password) {
		return request.header("Authorization", "Basic "
				+ Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
	}

	private static HttpRequest.Builder upload(RunningIntake intake, String path, Map<String, String> fields,
			String file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body
			.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
				.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + file + "\r\n--X--\r\n")
			.getBytes(StandardCharsets.UTF_8));
		return intake.request(path)
			.header("Content-Type", "multipart/form-data; boundary=X")
			.POST(BodyPublishers.ofByteArray(body.toByteArray()));
	}

	private String login() {
		HttpResponse<String> response = loginWith("admin", RunningIntake.PASSWORD);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/box");
		return cookie(response);
	}

	private HttpResponse<String> loginWith(String account, String password) {
		HttpResponse<String> form = this.intake.get("/box/login");
		Map<String, String> fields = Map.of("username", account, "password", password, "_csrf",
				value(form.body(), "_csrf"));
		return this.intake.send(this.intake.form("/box/login", fields).header("Cookie", cookie(form)));
	}

	private String page(String cookie) {
		HttpResponse<String> response = this.intake.send(this.intake.request("/box").header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(200);
		return response.body();
	}

	private static String cookie(HttpResponse<String> response) {
		return response.headers().firstValue("set-cookie").orElseThrow().split(";")[0];
	}

	private static String value(String page, String name) {
		Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

}
