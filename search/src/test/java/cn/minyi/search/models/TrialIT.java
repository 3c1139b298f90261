package cn.minyi.search.models;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.staff.Role;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;
import cn.minyi.search.index.Compared;
import cn.minyi.search.index.Difference;
import cn.minyi.search.index.ItemQuery;
import cn.minyi.search.index.Items;
import cn.minyi.search.index.TestArrivals;
import cn.minyi.search.learning.ModelOutcome;
import cn.minyi.search.learning.Models;
import cn.minyi.search.learning.TrialCounts;
import cn.minyi.search.web.Browser;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * A model on trial beside the active one, on real items in a real index.
 */
class TrialIT {

	private static final String TRIAL = version();

	private static final String EARLIER = version();

	private static final Viewer ADMIN = Browser.ADMIN.viewer();

	private static Browser browser;

	private static Compared compared;

	private static Submission assigned;

	private static String version() {
		return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
	}

	@BeforeAll
	static void sendItems() {
		browser = Browser
			.of(MockMvcBuilders.webAppContextSetup(TestInstance.context()).apply(springSecurity()).build());
		TestLog.send(TestModels.trained(EARLIER));
		TestLog.send(TestModels.trained(TRIAL));
		Models models = TestInstance.bean(Models.class);
		Awaitility.await()
			.ignoreExceptions()
			.until(() -> models.history().trained(TRIAL).isPresent() && models.history().trained(EARLIER).isPresent());
		while (models.history().canRollBack()) {
			models.rollBack(models.history().active(), "从头开始", ADMIN);
		}
		assertThat(models.tryOut(TRIAL, models.history().trial(), "看看", ADMIN)).isEqualTo(new ModelOutcome.Done());
		compared = models.compared(ADMIN).orElseThrow();
		String active = "shipped-0";
		// Equal, another category (twice), another unit, both.
		send("甲", active, Category.NONE, "env", TRIAL, Category.NONE, "env");
		Submission decided = send("乙", active, Category.NONE, "env", TRIAL, Category.BUREAUCRATISM, "env");
		assigned = send("丙", active, Category.NONE, "env", TRIAL, Category.BUREAUCRATISM, "env");
		send("丁", active, Category.HEDONISM, "env", TRIAL, Category.HEDONISM, "urban");
		Submission wrong = send("戊", active, Category.HEDONISM, "env", TRIAL, Category.NONE, "urban");
		// Nobody tried it, another model tried it, another model filed it, it is erased.
		send("己", active, Category.NONE, "env", null, Category.NONE, "env");
		send("庚", active, Category.NONE, "env", EARLIER, Category.BUREAUCRATISM, "env");
		send("辛", EARLIER, Category.NONE, "env", TRIAL, Category.BUREAUCRATISM, "env");
		Submission erased = send("壬", active, Category.NONE, "env", TRIAL, Category.BUREAUCRATISM, "env");
		TestLog.erase(erased.id());
		correct(decided, Category.BUREAUCRATISM);
		correct(wrong, Category.HEDONISM);
		TestLog.send(Case.accepted(assigned.id())
			.assign("urban", assigned.receivedAt().atZone(ZoneOffset.UTC).toLocalDate(), null,
					assigned.receivedAt().atZone(ZoneOffset.UTC).toLocalDate(), new Actor("wang", "王芳"),
					assigned.receivedAt()));
		TrialCounts expected = new TrialCounts(5, 4, 3, 2,
				List.of(new TrialCounts.Pair(Category.NONE, Category.BUREAUCRATISM, 2),
						new TrialCounts.Pair(Category.HEDONISM, Category.NONE, 1)),
				List.of(new TrialCounts.Decided(Category.BUREAUCRATISM, 1, 0, 1),
						new TrialCounts.Decided(Category.HEDONISM, 1, 1, 0)));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(models.count(compared, ADMIN)).isEqualTo(expected));
		Awaitility.await()
			.until(() -> TestInstance.bean(Items.class).find(assigned.id(), Browser.HANDLER.viewer()).isPresent());
	}

	@AfterAll
	static void endTrial() {
		TestInstance.bean(Models.class).endTrial(TRIAL, "够了", ADMIN);
	}

	private static Submission send(String text, String model, Category category, String unit, @Nullable String trial,
			Category tried, String triedUnit) {
		Submission submission = TestArrivals.submission(Channel.SMS, "试用的例子" + text, Instant.now());
		TestLog.send(submission);
		if (trial != null) {
			TestLog.tried(found(submission, trial, tried, triedUnit));
		}
		TestLog.send(found(submission, model, category, unit));
		return submission;
	}

	private static Classification found(Submission submission, String model, Category category, String unit) {
		Classification found = TestArrivals.filed(submission, category, List.of(unit), List.of());
		return new Classification(found.id(), model, found.classifiedAt(), found.category(), found.confidence(),
				found.secondary(), found.manifestations(), found.kind(), found.area(), found.responsible(),
				found.accused(), found.evidence(), found.flags(), found.words(), found.fingerprint(), found.review());
	}

	private static void correct(Submission submission, Category category) {
		TestLog.send(Case.accepted(submission.id())
			.correct(category, List.of(), List.of("env"), List.of(), null, new Actor("wang", "王芳"),
					submission.receivedAt()));
	}

	private static ItemQuery disagreed() {
		return new ItemQuery(null, null, null, null, null, null, null, null, null,
				new ItemQuery.Trial(compared, Difference.ANY), null, null, ItemQuery.Order.NEWEST, null, 50);
	}

	@Test
	void leadsFromEveryFigureToAListWithTheSameNumber() {
		List<Element> links = browser.page("/models", Browser.SUPERVISOR).select("a[data-count]");
		assertThat(links).hasSize(5);
		for (Element link : links) {
			Document list = browser.page(link.attr("href"), Browser.SUPERVISOR);
			assertThat(list.select(".row-item")).as(link.attr("href"))
				.hasSize(Integer.parseInt(link.attr("data-count")));
		}
	}

	@Test
	void comparesWithTheModelThatIsActive() {
		Compared other = new Compared(TRIAL, EARLIER, compared.trained());
		TrialCounts counts = TestInstance.bean(Models.class).count(other, ADMIN);
		assertThat(counts).isEqualTo(new TrialCounts(1, 1, 1, 0,
				List.of(new TrialCounts.Pair(Category.NONE, Category.BUREAUCRATISM, 1)), List.of()));
	}

	@Test
	void listsWhatTheyDisagreeAboutTheNewestFirst() {
		Document page = browser.page("/models", Browser.SUPERVISOR);
		assertThat(page.select(".changed-items a").eachText()).containsExactly("试用的例子戊", "试用的例子丁", "试用的例子丙", "试用的例子乙");
	}

	@Test
	void keepsTheListWhileOneLooksAtItsItems() {
		Document item = browser.page("/submissions/" + assigned.id() + "?trial=NONE-BUREAUCRATISM", Browser.SUPERVISOR);
		assertThat(item.selectFirst(".facts").text()).contains("试用模型 认为是官僚主义");
		Document next = browser.page(item.selectFirst("#next").attr("href"), Browser.SUPERVISOR);
		assertThat(next.selectFirst(".original").text()).contains("试用的例子乙");
		assertThat(next.select("#next")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "CLERK", "HANDLER", "COLLECTOR" })
	void tellsOthersNeitherItemsNorCountsNorFindings(Role role) {
		Viewer viewer = new Viewer("x", "某", role, (role == Role.HANDLER) ? "urban" : null);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> TestInstance.bean(Items.class).search(disagreed(), viewer));
		assertThatIllegalArgumentException().isThrownBy(() -> TestInstance.bean(Models.class).count(compared, viewer));
		assertThat(TestInstance.bean(Models.class).compared(viewer)).isEmpty();
		assertThat(TestInstance.bean(Items.class).find(assigned.id(), viewer).stream())
			.allSatisfy((item) -> assertThat(item.shadow()).isNull());
		ItemQuery everything = TestArrivals.query("试用的例子", 50);
		assertThat(TestInstance.bean(Items.class).search(everything, viewer).hits())
			.allSatisfy((hit) -> assertThat(hit.item().shadow()).isNull());
	}

	@Test
	void showsOthersTheirUsualPagesWhateverStandsInTheAddress() {
		for (StaffUser user : List.of(Browser.CLERK, Browser.HANDLER)) {
			Document list = browser.page("/submissions?q=试用的例子&trial=any", user);
			Document usual = browser.page("/submissions?q=试用的例子", user);
			assertThat(list.selectFirst("#total").text()).isEqualTo(usual.selectFirst("#total").text());
			assertThat(list.select("#f-trial, [role=alert].note")).isEmpty();
			Document item = browser.page("/submissions/" + assigned.id() + "?trial=any", user);
			assertThat(item.text()).doesNotContain("试用模型");
			assertThat(browser.response(get("/models"), user).getStatus()).isEqualTo(403);
			MockHttpServletResponse api = browser.response(get("/api/models"), user);
			assertThat(api.getStatus()).isEqualTo(403);
			assertThat(new String(api.getContentAsByteArray(), StandardCharsets.UTF_8))
				.isEqualTo("{\"error\":\"您的账号不能查看分类模型。需要的话请找管理员。\"}");
			assertThat(
					new String(browser.response(get("/api/submissions/" + assigned.id()), user).getContentAsByteArray(),
							StandardCharsets.UTF_8))
				.doesNotContain(TRIAL);
		}
	}

	@Test
	void givesOtherProgramsTheSame() {
		MockHttpServletResponse response = browser.response(get("/api/models"), Browser.SUPERVISOR);
		JsonNode answer = JsonMapper.builder().build().readTree(response.getContentAsByteArray());
		assertThat(answer.at("/trial/model").stringValue()).isEqualTo(TRIAL);
		assertThat(answer.at("/trial/live/items").intValue()).isEqualTo(5);
		assertThat(answer.at("/trial/live/pairs/0").toString())
			.isEqualTo("{\"active\":\"NONE\",\"tried\":\"BUREAUCRATISM\",\"items\":2}");
		assertThat(answer.at("/trial/live/decided/1/active").intValue()).isEqualTo(1);
		assertThat(answer.at("/trained/0/type").stringValue()).isEqualTo("trained");
		assertThat(answer.at("/trained/0/onCorrections/after/classes/0/found/right").intValue()).isEqualTo(12);
		assertThat(answer.get("history").valueStream().map((entry) -> entry.at("/event/type").stringValue()))
			.contains("trained", "on-trial");
		assertThat(answer.at("/history/0/effective").isBoolean()).isTrue();
	}

}
