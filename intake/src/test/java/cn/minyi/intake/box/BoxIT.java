package cn.minyi.intake.box;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.Wire;
import cn.minyi.intake.RunningIntake;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
		assertThat(result.path("rows").get(2).path("error").asString()).contains("日期看不懂");
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
	void importsThousandsOfRows() {
		StringBuilder file = new StringBuilder("内容\n");
		for (int i = 0; i < 2_000; i++) {
			file.append("第").append(i).append("条：路灯坏了\n");
		}
		HttpResponse<String> response = api(file.toString());
		assertThat(JsonMapper.shared().readTree(response.body()).path("accepted").asInt()).isEqualTo(2_000);
	}

	@Test
	void saysWhatIsWrongWithAFile() {
		HttpResponse<String> response = api("地点\n建设路\n");
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(response.body()).path("error").asString()).contains("内容");
	}

	@Test
	void refusesAFileThatIsTooLarge() {
		HttpResponse<String> response = api("内容\n" + "长".repeat(12 * MEGABYTE));
		assertThat(response.statusCode()).isEqualTo(400);
		assertThat(response.body()).contains("最多 32 MB");
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
		assertThat(refused.body()).contains("请把路灯修好", "value=\"前天\"", "日期看不懂");
	}

	@Test
	void importsATableInTheBrowserAndTakesTheMendedRows() {
		String cookie = login();
		String words = UUID.randomUUID().toString();
		String table = "意见箱,内容,投放日期\n东门,停电了" + words + ",2026-03-02\n东门,=1+1" + words + ",前天\n西门,停水了" + words + ",\n";
		String done = imported(cookie, table);
		assertThat(done).contains("受理了 2 行", "有 1 行没有受理");
		String mend = this.intake.send(this.intake.request(link(done, "corrections")).header("Cookie", cookie)).body();
		assertThat(mend).isEqualTo("\uFEFF意见箱,内容,投放日期,需要修改\r\n东门,'=1+1" + words + ",前天,日期看不懂，请写成 2026-03-02 这样。\r\n");
		String mended = imported(cookie, mend.replace("前天", "2026-03-01"));
		assertThat(mended).contains("受理了 1 行", "全部受理");
		assertThat(texts(words)).containsExactlyInAnyOrder("停电了" + words, "停水了" + words, "=1+1" + words);
	}

	@Test
	void addsNothingForTheSameTableAndSaysSo() {
		String cookie = login();
		String words = UUID.randomUUID().toString();
		imported(cookie, "内容\n停电了" + words + "\n停电了" + words + "\n");
		String again = upload(cookie, "内容;地点\n停电了" + words + ";\n停电了" + words + ";\n");
		assertThat(page(cookie, again)).contains("没有新增任何一行");
		assertThat(texts(words)).hasSize(2);
		// Somebody who knows better can say so.
		assertThat(chosen(cookie, again, "other")).contains("受理了 2 行");
		assertThat(texts(words)).hasSize(4);
	}

	@Test
	void takesOnlyWhatIsNewInALaterEdition() {
		String cookie = login();
		String words = UUID.randomUUID().toString();
		imported(cookie, "内容\n停电了" + words + "\n停水了" + words + "\n");
		String edition = upload(cookie, "内容\n没人修" + words + "\n停电了" + words + "\n停水了" + words + "\n");
		assertThat(page(cookie, edition)).contains("有不少行相同");
		chosen(cookie, edition, "edition");
		assertThat(texts(words)).hasSize(3);
	}

	@Test
	void goesOnWithAnImportAfterARestartAndLeavesNothingReadable() throws IOException {
		Path data = RunningIntake.directory("resumed");
		String words = UUID.randomUUID().toString();
		// Most rows are to be mended, so that more time goes by reading than by asking
		// Kafka.
		StringBuilder table = new StringBuilder("内容,地点,投放日期\n");
		for (int i = 0; i < 20_000; i++) {
			table.append("第").append(i).append("条").append(words).append(i % 10 == 7 ? ",,\n" : ",门口,前天\n");
		}
		String address;
		String cookie;
		try (RunningIntake first = RunningIntake.start(Map.of("minyi.data", data))) {
			cookie = login(first);
			address = upload(first, cookie, table.toString());
			String page = first.send(first.request(address).header("Cookie", cookie)).body();
			assertThat(page).contains("data-state=\"running\"");
		}
		try (Stream<Path> files = Files.walk(data)) {
			List<Path> kept = files.filter((file) -> file.toString().contains("imports/")).toList();
			assertThat(kept).isNotEmpty()
				.allSatisfy((file) -> assertThat(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
					.doesNotContain(words.substring(0, 8)));
		}
		try (RunningIntake second = RunningIntake.start(Map.of("minyi.data", data))) {
			String again = login(second);
			String path = address;
			await().atMost(Duration.ofSeconds(60))
				.untilAsserted(() -> assertThat(second.send(second.request(path).header("Cookie", again)).body())
					.contains("受理了 2,000 行", "有 18,000 行没有受理"));
		}
		assertThat(texts(words)).hasSize(2_000);
		try (Stream<Path> files = Files.walk(data)) {
			assertThat(files.map(Path::toString)).noneMatch((file) -> file.endsWith(".table"));
		}
	}

	@Test
	void importsAWorkbookOfInspections() throws IOException {
		String words = UUID.randomUUID().toString();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (XSSFWorkbook workbook = new XSSFWorkbook()) {
			Sheet sheet = workbook.createSheet("检查");
			String[][] rows = { { "被检查单位(必填)", "评分(必填)", "发现的问题" }, { "城管局", "较好", "窗口没人" + words },
					{ "公安局", "不错", "=1+1" } };
			for (String[] row : rows) {
				Row made = sheet.createRow(sheet.getPhysicalNumberOfRows());
				for (String cell : row) {
					made.createCell(made.getPhysicalNumberOfCells()).setCellValue(cell);
				}
			}
			workbook.write(file);
		}
		String cookie = login();
		Map<String, String> fields = Map.of("_csrf", value(page(cookie), "_csrf"), "kind", "inspection");
		String address = this.intake
			.send(upload(this.intake, "/box/imports", fields, file.toByteArray()).header("Cookie", cookie))
			.headers()
			.firstValue("Location")
			.orElseThrow();
		String done = done(cookie, address);
		assertThat(done).contains("工作表“检查”", "受理了 1 行");
		HttpResponse<byte[]> mend = this.intake
			.bytes(this.intake.request(link(done, "corrections")).header("Cookie", cookie));
		try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(mend.body()))) {
			Row row = workbook.getSheetAt(0).getRow(1);
			assertThat(row.getCell(2).getCellType()).isEqualTo(CellType.STRING);
			assertThat(row.getCell(2).getStringCellValue()).isEqualTo("=1+1");
			assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("@");
			assertThat(row.getCell(3).getStringCellValue()).isEqualTo("评分只能写：好、较好、一般、差。");
		}
		assertThat(RunningIntake.records()
			.stream()
			.map((each) -> Wire.read(each.value(), Submission.class))
			.filter((each) -> each.text().contains(words))).singleElement().satisfies((each) -> {
				assertThat(each.channel()).isEqualTo(Channel.INSPECTION);
				assertThat(each.text()).startsWith("评分：较好\n");
			});
	}

	@Test
	void saysWhatIsWrongWithATableInTheBrowser() {
		String cookie = login();
		Map<String, String> csrf = Map.of("_csrf", value(page(cookie), "_csrf"));
		HttpResponse<String> bad = this.intake
			.send(upload(this.intake, "/box/imports", csrf, "停电\n").header("Cookie", cookie));
		assertThat(bad.statusCode()).isEqualTo(422);
		assertThat(bad.body()).contains("第一行里没有“内容”这一列");
	}

	@Test
	void comparesWhatTwoPeopleReadAndCountsItUnderTheOpening() throws IOException {
		Path accounts = RunningIntake.directory("keyers");
		Files.createDirectories(accounts.getParent());
		String hash = new BCryptPasswordEncoder(4).encode(RunningIntake.PASSWORD);
		Files.writeString(accounts, """
				accounts:
				  - {account: jia, name: 王甲, role: collector, password: "%1$s"}
				  - {account: yi, name: 李乙, role: collector, password: "%1$s"}
				""".formatted(hash));
		String words = UUID.randomUUID().toString();
		try (RunningIntake at = RunningIntake.start(Map.of("minyi.accounts", accounts))) {
			String jia = cookie(loginWith(at, "jia", RunningIntake.PASSWORD));
			String yi = cookie(loginWith(at, "yi", RunningIntake.PASSWORD));
			Map<String, String> opening = new HashMap<>(Map.of("box", "东门", "seal", "0012", "intact", "yes", "other",
					"王甲", "openedAt", "2026-03-02T09:00", "found", "1"));
			assertThat(post(at, jia, "/box/openings", opening).body()).contains("不能是您自己");
			opening.put("other", "李乙");
			String record = post(at, jia, "/box/openings", opening).headers().firstValue("Location").orElseThrow();
			assertThat(get(at, jia, record)).contains("差 1 张");
			assertThat(post(at, jia, record + "/close", Map.of()).statusCode()).isEqualTo(422);

			Map<String, String> first = Map.of("_csrf", value(get(at, jia, "/box"), "_csrf"), "text", "路灯坏了" + words,
					"opening", record.substring(record.lastIndexOf('/') + 1));
			assertThat(at.send(upload(at, "/box/keyings", "scan", first, scan()).header("Cookie", jia)).statusCode())
				.isEqualTo(302);
			assertThat(get(at, jia, "/box/keyings")).contains("等另一位同事录第二遍");
			String list = get(at, yi, "/box/keyings");
			assertThat(list).doesNotContain(words);
			String note = link(list, "[0-9a-f]{32}").replaceFirst(";.*", "");
			assertThat(get(at, yi, note)).doesNotContain(words).contains("/scans/0");
			assertThat(
					at.bytes(at.request(note + "/scans/0").header("Cookie", yi)).headers().firstValue("Content-Type"))
				.contains("image/png");
			assertThat(post(at, jia, note, Map.of("text", "路灯坏了" + words)).statusCode()).isEqualTo(403);
			post(at, yi, note, Map.of("text", "路灯坏啦" + words));
			assertThat(get(at, yi, note)).contains("<del>了</del>", "<ins>啦</ins>");
			assertThat(texts(words)).isEmpty();
			post(at, yi, note, Map.of("choice", "first"));
			assertThat(texts(words)).containsExactly("路灯坏了" + words);
			assertThat(get(at, yi, "/box/keyings")).contains("已受理，回执编号").doesNotContain(note);
			assertThat(get(at, jia, record)).contains("相符");
			post(at, jia, record + "/close", Map.of());
			assertThat(get(at, jia, record)).contains("已结束");
		}
		assertThat(RunningIntake.records()
			.stream()
			.map((each) -> Wire.read(each.value(), Submission.class))
			.filter((each) -> each.text().contains(words))).singleElement()
			.satisfies((each) -> assertThat(each.attachments()).hasSize(1));
	}

	private HttpResponse<String> post(RunningIntake at, String cookie, String path, Map<String, String> fields) {
		Map<String, String> all = new HashMap<>(fields);
		all.put("_csrf", value(get(at, cookie, "/box"), "_csrf"));
		return at.send(at.form(path, all).header("Cookie", cookie));
	}

	private static String get(RunningIntake at, String cookie, String path) {
		return at.send(at.request(path).header("Cookie", cookie)).body();
	}

	private static byte[] scan() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
		return bytes.toByteArray();
	}

	@Test
	void slowsTheGuessingOfPasswordsDown() {
		try (RunningIntake other = RunningIntake.start(Map.of())) {
			for (int i = 0; i < 5; i++) {
				assertThat(loginWith(other, "admin", "wrong").headers().firstValue("Location").orElseThrow())
					.endsWith("?error");
			}
			assertThat(loginWith(other, "admin", RunningIntake.PASSWORD).headers().firstValue("Location").orElseThrow())
				.endsWith("?wait");
			assertThat(other
				.send(basic(upload(other, "/api/box/import", Map.of(), "内容\n停电了\n"), "admin", RunningIntake.PASSWORD))
				.statusCode()).isEqualTo(401);
		}
	}

	@Test
	void saysThatAFileIsTooLargeInTheBrowser() {
		String cookie = login();
		Map<String, String> csrf = Map.of("_csrf", value(page(cookie), "_csrf"));
		HttpResponse<String> response = this.intake.send(
				upload(this.intake, "/box/imports", csrf, "内容\n" + "长".repeat(12 * MEGABYTE)).header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(422);
		assertThat(response.body()).contains("最多 32 MB");
	}

	@Test
	void refusesAFormThatAnotherSiteSends() {
		HttpRequest.Builder request = this.intake.form("/box/note", Map.of("text", "请把路灯修好")).header("Cookie", login());
		assertThat(this.intake.send(request).statusCode()).isEqualTo(403);
	}

	@Test
	void takesNoUploadOfAStrangerIntoMemory() {
		HttpResponse<String> response = this.intake
			.send(upload(this.intake, "/box/imports", Map.of("_csrf", "x"), "内容\n停电了\n"));
		assertThat(response.statusCode()).isEqualTo(302);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/box/login");
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

	private static List<String> texts(String words) {
		return RunningIntake.records()
			.stream()
			.map((each) -> Wire.read(each.value(), Submission.class))
			.filter((each) -> each.text().contains(words))
			.collect(Collectors.toMap(Submission::id, Submission::text, (first, again) -> first))
			.values()
			.stream()
			.toList();
	}

	private String imported(String cookie, String table) {
		return done(cookie, upload(cookie, table));
	}

	private String upload(String cookie, String table) {
		return upload(this.intake, cookie, table);
	}

	private String upload(RunningIntake at, String cookie, String table) {
		Map<String, String> csrf = Map.of("_csrf",
				value(at.send(at.request("/box").header("Cookie", cookie)).body(), "_csrf"));
		HttpResponse<String> response = at.send(upload(at, "/box/imports", csrf, table).header("Cookie", cookie));
		assertThat(response.statusCode()).isEqualTo(302);
		return response.headers().firstValue("Location").orElseThrow();
	}

	private String chosen(String cookie, String address, String choice) {
		Map<String, String> form = Map.of("_csrf", value(page(cookie), "_csrf"), "choice", choice);
		this.intake.send(this.intake.form(address + "/choice", form).header("Cookie", cookie));
		return done(cookie, address);
	}

	private String done(String cookie, String address) {
		return await().atMost(Duration.ofSeconds(30))
			.until(() -> page(cookie, address), (page) -> page.contains("data-state=\"done\""));
	}

	private String page(String cookie, String address) {
		return this.intake.send(this.intake.request(address).header("Cookie", cookie)).body();
	}

	private static String link(String page, String ending) {
		Matcher matcher = Pattern.compile("href=\"([^\"]+/" + ending + ")\"").matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
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
		return upload(intake, path, fields, file.getBytes(StandardCharsets.UTF_8));
	}

	private static HttpRequest.Builder upload(RunningIntake intake, String path, Map<String, String> fields,
			byte[] file) {
		return upload(intake, path, "file", fields, file);
	}

	private static HttpRequest.Builder upload(RunningIntake intake, String path, String field,
			Map<String, String> fields, byte[] file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		fields.forEach((name, value) -> body
			.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
				.getBytes(StandardCharsets.UTF_8)));
		body.writeBytes(("--X\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"a.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		body.writeBytes(file);
		body.writeBytes("\r\n--X--\r\n".getBytes(StandardCharsets.UTF_8));
		return intake.request(path)
			.header("Content-Type", "multipart/form-data; boundary=X")
			.POST(BodyPublishers.ofByteArray(body.toByteArray()));
	}

	private String login() {
		return login(this.intake);
	}

	private String login(RunningIntake at) {
		HttpResponse<String> response = loginWith(at, "admin", RunningIntake.PASSWORD);
		assertThat(response.headers().firstValue("Location").orElseThrow()).endsWith("/box");
		return cookie(response);
	}

	private HttpResponse<String> loginWith(String account, String password) {
		return loginWith(this.intake, account, password);
	}

	private HttpResponse<String> loginWith(RunningIntake at, String account, String password) {
		HttpResponse<String> form = at.get("/box/login");
		Map<String, String> fields = Map.of("username", account, "password", password, "_csrf",
				value(form.body(), "_csrf"));
		return at.send(at.form("/box/login", fields).header("Cookie", cookie(form)));
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
