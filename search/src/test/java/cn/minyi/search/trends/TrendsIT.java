package cn.minyi.search.trends;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.search.TestInstance;
import cn.minyi.search.TestLog;
import cn.minyi.search.web.Browser;
import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

/**
 * Counts real items in a real index. They came in a month in which no other test has any.
 */
class TrendsIT {

	private static final String MONTH = "/trends?from=2019-05-01&to=2019-05-31";

	private static Browser browser;

	@BeforeAll
	static void sendItems() {
		browser = Browser
			.of(MockMvcBuilders.webAppContextSetup(TestInstance.context()).apply(springSecurity()).build());
		// 23:30 and 00:30 in Shanghai: the day is that of the service, not of UTC.
		send("甲", Channel.SMS, "2019-05-10T15:30:00Z", Category.NONE, List.of("urban"));
		send("乙", Channel.WEB, "2019-05-10T16:30:00Z", Category.BUREAUCRATISM, List.of("discipline", "office"));
		send("丙", Channel.WEB, "2019-05-11T02:00:00Z", Category.BUREAUCRATISM, List.of("discipline"));
		Submission assigned = send("丁", Channel.MAIL, "2019-05-31T15:59:59Z", Category.FORMALISM, List.of("office"));
		TestLog.send(new CaseEvent.Assigned("trends-1", assigned.id(), 1, Instant.now(), new Actor("wang", "王芳"),
				"office", LocalDate.of(2019, 6, 15), null));
		TestLog.send(arrival("戊", Channel.BOX, "2019-05-01T00:00:00Z"));
		Submission erased = send("己", Channel.BOX, "2019-05-02T00:00:00Z", Category.NONE, List.of("urban"));
		// The period before, and the day after the period.
		send("庚", Channel.SMS, "2019-04-30T15:59:59Z", Category.NONE, List.of("urban"));
		send("辛", Channel.SMS, "2019-05-31T16:00:00Z", Category.NONE, List.of("urban"));
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(figures(browser.page(MONTH, Browser.SUPERVISOR)))
				.startsWith("合计 6 上期 1，多 5", "形式主义 1 上期 0，多 1", "官僚主义 2 上期 0，多 2", "享乐主义 0 上期 0，持平", "奢靡之风 0 上期 0，持平",
						"非四风 2 上期 1，多 1", "分类中 1 上期 0，多 1")
				.hasSize(7));
		TestLog.erase(erased.id());
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(browser.page(MONTH, Browser.SUPERVISOR).text()).contains("另有 1 件已按规定删除"));
	}

	@Test
	void countsByDayAndCategoryInTheZoneOfTheServiceWithEmptyDaysAsZero() {
		Document page = browser.page(MONTH, Browser.SUPERVISOR);
		List<String> days = page.select("#days tbody tr").eachText();
		assertThat(days).hasSize(31)
			.contains("2019年5月10日 1 0 0 0 0 1 0", "2019年5月11日 2 0 2 0 0 0 0", "2019年5月31日 1 1 0 0 0 0 0",
					"2019年5月1日 1 0 0 0 0 0 1", "2019年5月2日 0 0 0 0 0 0 0");
		assertThat(days.get(0)).startsWith("2019年5月31日");
	}

	@Test
	void countsByUnitAreaChannelAndStatus() {
		Document page = browser.page(MONTH, Browser.SUPERVISOR);
		assertThat(page.select("#unit tbody tr").eachText()).containsExactly("纪律检查委员会监察委员会 2", "党委和政府办公室 1", "城市管理局 1");
		assertThat(page.select("#area tbody tr").eachText()).containsExactly("城乡建设 4", "分类中 1");
		assertThat(page.select("#channel tbody tr").eachText()).containsExactly("短信 1", "网页 2", "邮件 1", "意见箱 1", "来电 0",
				"走访来访 0", "问卷 0", "明察暗访 0");
		assertThat(page.select("#status tbody tr").eachText()).containsExactly("已受理 4", "已分拣 0", "已交办 1", "已办结 0");
	}

	@Test
	void leadsFromEveryFigureToAListWithTheSameNumber() {
		List<Element> links = new ArrayList<>(browser.page(MONTH, Browser.SUPERVISOR).select("a[data-count]"));
		assertThat(links).hasSizeGreaterThan(20);
		for (Element link : links) {
			Document list = browser.page(link.attr("href"), Browser.SUPERVISOR);
			assertThat(list.selectFirst("#total").text()).as(link.attr("href"))
				.isEqualTo("共 " + link.attr("data-count") + " 件");
			assertThat(list.select(".row-item")).hasSize(Integer.parseInt(link.attr("data-count")));
		}
	}

	@Test
	void linksEveryNumberButZero() {
		Document page = browser.page(MONTH, Browser.SUPERVISOR);
		assertThat(page.select("span[data-count]")).isNotEmpty().allMatch((figure) -> figure.hasClass("zero"));
		assertThat(page.select("a[data-count=0]")).isEmpty();
	}

	@Test
	void saysWhyItShowsAnotherPeriodThanWasAskedFor() {
		Document page = browser.page("/trends?from=2019-05-31&to=2019-05-01", Browser.SUPERVISOR);
		assertThat(page.selectFirst("[role=alert]").text()).contains("请对调");
		assertThat(page.selectFirst(".presets [aria-current]").text()).isEqualTo("近 30 天");
		assertThat(browser.page("/trends?days=7", Browser.SUPERVISOR).select("#days tbody tr")).hasSize(7);
	}

	private static List<String> figures(Document page) {
		return page.select(".tile").eachText();
	}

	private static Submission send(String text, Channel channel, String received, Category category,
			List<String> responsible) {
		Submission submission = arrival(text, channel, received);
		TestLog.send(submission);
		Classification found = TestSubmissions.classified(submission, category, responsible, List.of());
		TestLog.send(found);
		return submission;
	}

	private static Submission arrival(String text, Channel channel, String received) {
		Submission submission = TestSubmissions.of(channel, "趋势的例子" + text);
		return new Submission(submission.id(), submission.receipt(), channel, "test", null, Instant.parse(received),
				null, submission.text(), null, null, true, null, null);
	}

}
