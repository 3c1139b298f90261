package cn.minyi.search.web;

import java.util.stream.Stream;

import cn.minyi.domain.TestSubmissions;
import cn.minyi.search.access.StaffUser;
import jakarta.servlet.http.HttpSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PageTest
class SecurityTests {

	private static final String PASSWORD = "for-tests-only";

	private static final String ID = TestSubmissions.sms("路灯不亮").id();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@BeforeEach
	void oneItem() {
		this.items.reset();
		this.items.put(TestSubmissions.sms("路灯不亮"), null);
	}

	static Stream<Arguments> table() {
		// 404: a handler may answer, but does not see this item. 503: the test has no
		// index to count in. 422 and 409: the form is empty, so nothing is done.
		return Stream.of(row("GET", "/submissions", 200, 200, 200, 200),
				row("GET", "/submissions/" + ID, 200, 200, 404, 200), row("GET", "/trends", 503, 503, 403, 503),
				row("GET", "/models", 403, 200, 403, 200), row("POST", "/models/promotion", 403, 403, 403, 302),
				row("POST", "/models/rollback", 403, 403, 403, 302), row("POST", "/models/trial", 403, 403, 403, 302),
				row("POST", "/models/trial-end", 403, 403, 403, 302), row("POST", "/models", 403, 403, 403, 405),
				row("GET", "/models/promotion", 403, 302, 403, 302),
				row("POST", "/submissions/" + ID + "/correction", 422, 403, 403, 422),
				row("POST", "/submissions/" + ID + "/assignment", 422, 403, 403, 422),
				row("POST", "/submissions/" + ID + "/answer", 409, 403, 404, 409),
				row("POST", "/submissions/" + ID + "/else", 404, 403, 403, 404),
				row("GET", "/actuator/env", 403, 403, 403, 403), row("GET", "/nonsense", 404, 404, 404, 404));
	}

	private static Arguments row(String method, String path, int clerk, int supervisor, int handler, int admin) {
		return Arguments.of(method, path, clerk, supervisor, handler, admin);
	}

	@ParameterizedTest
	@MethodSource("table")
	void letEachRoleDoItsWork(String method, String path, int clerk, int supervisor, int handler, int admin) {
		assertThat(status(method, path, Browser.CLERK)).as("clerk").isEqualTo(clerk);
		assertThat(status(method, path, Browser.SUPERVISOR)).as("supervisor").isEqualTo(supervisor);
		assertThat(status(method, path, Browser.HANDLER)).as("handler").isEqualTo(handler);
		assertThat(status(method, path, Browser.ADMIN)).as("admin").isEqualTo(admin);
	}

	private int status(String method, String path, StaffUser viewer) {
		return method.equals("GET") ? this.browser.response(get(path), viewer).getStatus()
				: this.browser.send(path, viewer).getStatus();
	}

	@ParameterizedTest
	@MethodSource("table")
	void leadStrangersToTheLogin(String method, String path) throws Exception {
		MockHttpServletResponse response = this.mvc.perform(method.equals("GET") ? get(path) : post(path).with(csrf()))
			.andReturn()
			.getResponse();
		if (path.startsWith("/actuator")) {
			assertThat(response.getStatus()).isEqualTo(403);
		}
		else {
			assertThat(response.getRedirectedUrl()).isEqualTo("/login");
		}
	}

	@Test
	void leadBackToThePageThatWasAskedFor() throws Exception {
		HttpSession session = this.mvc.perform(get("/submissions?status=closed")).andReturn().getRequest().getSession();
		assertThat(login("wang", PASSWORD, (MockHttpSession) session).getRedirectedUrl())
			.endsWith("/submissions?status=closed");
	}

	@Test
	void leadToTheFirstPageWhenOnlyTheBrowserAskedForSomething() throws Exception {
		HttpSession session = this.mvc.perform(get("/submissions")).andReturn().getRequest().getSession();
		this.mvc.perform(get("/apple-touch-icon.png").session((MockHttpSession) session)).andReturn();
		assertThat(login("wang", PASSWORD, (MockHttpSession) session).getRedirectedUrl()).endsWith("/submissions");
		assertThat(login("wang", PASSWORD, new MockHttpSession()).getRedirectedUrl()).isEqualTo("/");
	}

	@Test
	void leadASupervisorToTheTrendsAndOthersToTheList() {
		assertThat(this.browser.response(get("/"), Browser.SUPERVISOR).getRedirectedUrl()).isEqualTo("/trends");
		assertThat(this.browser.response(get("/"), Browser.CLERK).getRedirectedUrl()).isEqualTo("/submissions");
	}

	@Test
	void tellWhyALoginFailedAndKeepTheAccount() throws Exception {
		MockHttpSession session = new MockHttpSession();
		MockHttpServletResponse response = login("wang", "wrong", session);
		assertThat(response.getRedirectedUrl()).isEqualTo("/login?error=wrong");
		String page = this.mvc.perform(get("/login?error=wrong").session(session))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("账号或密码不对").contains("value=\"wang\"").contains("role=\"alert\"");
	}

	@Test
	void letFourMistakesPass() throws Exception {
		for (int i = 0; i < 4; i++) {
			login("zhao", "wrong", new MockHttpSession());
		}
		assertThat(login("zhao", PASSWORD, new MockHttpSession()).getRedirectedUrl()).doesNotContain("error");
	}

	@Test
	void doNotTellWhetherAnAccountExists() throws Exception {
		for (int i = 0; i < 6; i++) {
			String known = login("li", "wrong", new MockHttpSession()).getRedirectedUrl();
			assertThat(login("nobody", "wrong", new MockHttpSession()).getRedirectedUrl()).isEqualTo(known);
		}
		assertThat(login("li", PASSWORD, new MockHttpSession()).getRedirectedUrl()).isEqualTo("/login?error=throttled");
	}

	@Test
	void sendCollectorsToTheirOwnPageOnlyAfterTheRightPassword() throws Exception {
		assertThat(login("sun", "wrong", new MockHttpSession()).getRedirectedUrl()).isEqualTo("/login?error=wrong");
		assertThat(login("sun", PASSWORD, new MockHttpSession()).getRedirectedUrl())
			.isEqualTo("/login?error=collector");
	}

	@Test
	void letProgramsInByPasswordOnEveryRequestWithoutASession() throws Exception {
		MvcResult good = this.mvc.perform(get("/api/none").with(httpBasic("admin", PASSWORD))).andReturn();
		assertThat(good.getResponse().getStatus()).isEqualTo(404);
		assertThat(good.getRequest().getSession(false)).isNull();
		MvcResult bad = this.mvc.perform(get("/api/none").with(httpBasic("admin", "wrong"))).andReturn();
		assertThat(bad.getResponse().getStatus()).isEqualTo(401);
		assertThat(bad.getResponse().getHeader("WWW-Authenticate")).startsWith("Basic");
		assertThat(this.mvc.perform(get("/api/none").with(httpBasic("sun", PASSWORD)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(401);
	}

	@Test
	void answerProbesWithoutLogin() throws Exception {
		assertThat(this.mvc.perform(get("/actuator/health")).andReturn().getResponse().getStatus()).isEqualTo(200);
	}

	@Test
	void showWhatWasTypedWhenTheLoginHasRunOut() throws Exception {
		MvcResult result = this.mvc
			.perform(post("/submissions/" + ID + "/answer").param("answer", "写了很久<b>").param("version", "0"))
			.andReturn();
		assertThat(result.getResponse().getStatus()).isEqualTo(403);
		assertThat(result.getResponse().getForwardedUrl()).isEqualTo("/expired");
	}

	@Test
	void tellAScriptToLoadThePageWhenTheLoginHasRunOut() throws Exception {
		MockHttpServletResponse response = this.mvc
			.perform(get("/submissions?status=closed").header("HX-Request", "true"))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(401);
		assertThat(response.getHeader("HX-Redirect")).isEqualTo("/submissions?status=closed");
	}

	@Test
	void sendStrictHeaders() {
		MockHttpServletResponse response = this.browser.response(get("/submissions"), Browser.CLERK);
		assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self';")
			.doesNotContain("unsafe");
		assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(response.getHeader("Cache-Control")).contains("no-store");
		assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
	}

	private MockHttpServletResponse login(String account, String password, MockHttpSession session) throws Exception {
		return this.mvc
			.perform(
					post("/login").session(session).with(csrf()).param("username", account).param("password", password))
			.andReturn()
			.getResponse();
	}

}
