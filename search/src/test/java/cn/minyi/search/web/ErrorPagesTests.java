package cn.minyi.search.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Error pages are made by the web server, so these tests have a real one.
 */
@SpringBootTest(classes = PagesApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "spring.config.name=search", "minyi.data=target/page-tests",
				"minyi.admin-password=for-tests-only",
				"minyi.accounts=src/test/resources/cn/minyi/search/web/accounts.yaml",
				"minyi.elasticsearch.url=http://localhost:1", "logging.structured.format.console=" })
class ErrorPagesTests {

	private static final Submission SUBMISSION = TestSubmissions.sms("路灯不亮");

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(this.cookies)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.build();

	@Autowired
	private FakeItems items;

	@LocalServerPort
	private int port;

	@BeforeEach
	void oneItemAndALogin() {
		this.items.reset();
		this.items.put(SUBMISSION, null);
		login("wang");
	}

	@Test
	void saysThatThereIsNoSuchPage() {
		error(get("/nonsense"), 404, "没有找到");
		error(get("/submissions/" + "f".repeat(32)), 404, "没有找到");
	}

	@Test
	void saysThatTheAccountMayNot() {
		login("zhao");
		error(get("/trends"), 403, "不能这样做");
	}

	@Test
	void saysThatTheIndexCannotBeReachedAndHowToTryAgain() {
		this.items.becomeUnreachable();
		Document page = error(get("/submissions?status=closed"), 503, "暂时连不上");
		assertThat(page.text()).contains("检索服务暂时连不上");
		assertThat(page.selectFirst(".ways a").attr("href")).isEqualTo("/submissions?status=closed");
		error(get("/trends"), 503, "暂时连不上");
	}

	@Test
	void showsWhatWasTypedWhenTheIndexCannotBeReached() {
		String token = token();
		this.items.becomeUnreachable();
		Document page = error(post("/submissions/" + SUBMISSION.id() + "/answer", token, "写了很久<b>"), 503, "暂时连不上");
		assertThat(page.selectFirst(".kept textarea").text()).isEqualTo("写了很久<b>");
		assertThat(page.select(".ways a")).as("a form must not be sent again by a link").hasSize(1);
	}

	@Test
	void showsWhatWasTypedWhenTheLoginHasRunOut() {
		String token = token();
		this.cookies.getCookieStore().removeAll();
		HttpResponse<String> response = post("/submissions/" + SUBMISSION.id() + "/answer", token, "写了很久<b>");
		Document page = error(response, 403, "登录已过期");
		assertThat(page.selectFirst(".kept textarea").text()).isEqualTo("写了很久<b>");
		get(page.selectFirst("main a").attr("href"));
		assertThat(login("wang").uri().getPath()).isEqualTo("/submissions/" + SUBMISSION.id());
	}

	@Test
	void tellsAScriptToLoadThePageThatSaysSo() {
		this.items.becomeUnreachable();
		HttpResponse<String> response = send(
				HttpRequest.newBuilder(uri("/submissions?status=closed")).header("HX-Request", "true"));
		assertThat(response.statusCode()).isEqualTo(503);
		assertThat(response.headers().firstValue("HX-Redirect")).contains("/submissions?status=closed");
	}

	@Test
	void hasASessionCookieThatScriptsCannotRead() {
		this.cookies.getCookieStore().removeAll();
		HttpResponse<String> response = get("/login");
		assertThat(response.headers().allValues("Set-Cookie")).singleElement()
			.asString()
			.startsWith("minyi-staff=")
			.contains("HttpOnly", "SameSite=Lax");
	}

	@Test
	void letsBrowsersKeepFilesForAYearAndCompressesPages() {
		Document page = Jsoup.parse(get("/login").body());
		for (String file : page.select("link[rel=stylesheet]").eachAttr("href")) {
			HttpResponse<String> response = get(file);
			assertThat(response.statusCode()).as(file).isEqualTo(200);
			assertThat(response.headers().firstValue("Cache-Control")).as(file).contains("max-age=31536000, public");
			assertThat(file).matches(".*-[0-9a-f]{32}\\.css");
		}
		HttpResponse<String> compressed = send(
				HttpRequest.newBuilder(uri("/submissions")).header("Accept-Encoding", "gzip"));
		assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
	}

	@Test
	void tellsProbesNoDetails() {
		this.cookies.getCookieStore().removeAll();
		HttpResponse<String> health = get("/actuator/health");
		assertThat(health.statusCode()).isEqualTo(200);
		assertThat(health.body()).doesNotContain("details");
		assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
	}

	private static Document error(HttpResponse<String> response, int status, String title) {
		assertThat(response.statusCode()).isEqualTo(status);
		assertThat(response.body()).doesNotContain("??", "Exception");
		Document page = Jsoup.parse(response.body());
		assertThat(page.selectFirst("h1").text()).isEqualTo(title);
		assertThat(page.select("header.bar")).hasSize(1);
		return page;
	}

	private HttpResponse<String> login(String account) {
		Document page = Jsoup.parse(get("/login").body());
		if (page.selectFirst("#username") == null) {
			this.cookies.getCookieStore().removeAll();
			page = Jsoup.parse(get("/login").body());
		}
		return form("/login", "_csrf", page.selectFirst("[name=_csrf]").attr("value"), "username", account, "password",
				"for-tests-only");
	}

	private String token() {
		return Jsoup.parse(get("/submissions/" + SUBMISSION.id()).body())
			.selectFirst("#answer [name=_csrf]")
			.attr("value");
	}

	private HttpResponse<String> post(String path, String token, String answer) {
		return form(path, "_csrf", token, "version", "0", "answer", answer);
	}

	private HttpResponse<String> form(String path, String... fields) {
		StringBuilder body = new StringBuilder();
		for (int i = 0; i < fields.length; i += 2) {
			body.append((i > 0) ? "&" : "")
				.append(fields[i])
				.append('=')
				.append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
		}
		return send(HttpRequest.newBuilder(uri(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body.toString())));
	}

	private HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(uri(path)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.setHeader("Accept", "text/html,*/*;q=0.8").build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new AssertionError(ex);
		}
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.port).resolve(path);
	}

}
