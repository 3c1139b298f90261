package cn.minyi.search.opening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.followup.Actor;
import cn.minyi.search.index.OpeningPage;
import cn.minyi.search.index.OpeningPage.Day;
import cn.minyi.search.index.OpeningPage.Opening;
import cn.minyi.search.index.OpeningPage.Person;
import cn.minyi.search.index.OpeningQuery;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeOpenings;
import cn.minyi.search.web.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class OpeningsPageTests {

	private static final Actor WANG = new Actor("wang", "王芳");

	private static final Actor LIU = new Actor("liu", "刘强");

	private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

	private static final String ID = "0123456789abcdef0123456789abcdef";

	@Autowired
	private Browser browser;

	@Autowired
	private FakeOpenings openings;

	@BeforeEach
	void prepare() {
		this.openings.prepare(new OpeningPage(27,
				List.of(new Opening(ID, "7KQM-2XHT-WP9C", Instant.parse("2026-03-01T16:30:00Z"), LIU, "=核实<b>地点</b>"),
						new Opening(ID, "7KQM-2XHT-WP9C", Instant.parse("2026-03-01T02:00:00Z"), WANG, "需要回电")),
				List.of(new Person(WANG, 26, List.of(new Day(DAY.plusDays(1), 5), new Day(DAY, 21))),
						new Person(LIU, 1, List.of(new Day(DAY.plusDays(1), 1))))));
	}

	@Test
	void showsWhoOpenedHowManyAndPointsOutWhoOpenedMany() {
		Document page = this.browser.page("/openings", Browser.SUPERVISOR);
		assertThat(page.select("#people tbody tr").eachText()).containsExactly("王芳 wang 26 21 偏多 3月2日 5 3月1日 21",
				"刘强 liu 1 1 3月2日 1");
		assertThat(page.select("#people .per-day a").eachAttr("href"))
			.contains("/openings?from=2026-03-01&to=2026-03-01&by=wang");
		assertThat(page.select("#openings tbody tr").eachText()).containsExactly(
				"2026-03-02 00:30:00 刘强 liu 7KQM-2XHT-WP9C =核实<b>地点</b>",
				"2026-03-01 10:00:00 王芳 wang 7KQM-2XHT-WP9C 需要回电");
		assertThat(page.text()).contains("共 27 次", "只列出最近的 2 次");
		assertThat(this.openings.asked())
			.isEqualTo(new OpeningQuery(null, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 2), 200));
	}

	@Test
	void narrowsToAPersonAndDays() {
		Document page = this.browser.page("/openings?from=2026-03-01&to=2026-03-01&by=wang", Browser.ADMIN);
		assertThat(this.openings.asked()).isEqualTo(new OpeningQuery("wang", DAY, DAY, 200));
		assertThat(page.selectFirst("#people a[aria-current]").text()).isEqualTo("王芳");
		assertThat(page.selectFirst("#export").attr("href"))
			.isEqualTo("/openings.csv?from=2026-03-01&to=2026-03-01&by=wang");
		assertThat(this.browser.page("/openings?from=2026-03-02&to=2026-03-01", Browser.ADMIN)
			.selectFirst("[role=alert]")
			.text()).contains("请对调");
	}

	@Test
	void givesAFileInWhichNothingIsCalculated() {
		MockHttpServletResponse response = this.browser.response(get("/openings.csv?from=2026-03-01&to=2026-03-02"),
				Browser.SUPERVISOR);
		assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(response.getHeader("Cache-Control")).contains("no-store");
		assertThat(new String(response.getContentAsByteArray(), UTF_8)).isEqualTo("""
				\uFEFF"时间","人员","账号","回执编号","理由"
				"2026-03-02 00:30:00","刘强","liu","7KQM-2XHT-WP9C","'=核实<b>地点</b>"
				"2026-03-01 10:00:00","王芳","wang","7KQM-2XHT-WP9C","需要回电"
				"只有最近的 2 次，共 27 次；请分段导出"
				""".replace("\n", "\r\n"));
		assertThat(this.browser.response(get("/openings.csv"), Browser.SUPERVISOR).getStatus()).isEqualTo(400);
	}

	@Test
	void saysWhenNobodyOpenedAnything() {
		this.openings.prepare(new OpeningPage(0, List.of(), List.of()));
		assertThat(this.browser.page("/openings", Browser.SUPERVISOR).text()).contains("这段时间没有人查看过");
	}

	@Test
	void isForSupervisorsAndAdministrators() {
		for (String address : List.of("/openings", "/openings.csv?from=2026-03-01&to=2026-03-02")) {
			assertThat(this.browser.response(get(address), Browser.CLERK).getStatus()).isEqualTo(403);
			assertThat(this.browser.response(get(address), Browser.HANDLER).getStatus()).isEqualTo(403);
		}
	}

}
