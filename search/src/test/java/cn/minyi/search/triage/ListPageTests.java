package cn.minyi.search.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.PageTest;
import cn.minyi.search.web.PagesApplication;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class ListPageTests {

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@BeforeEach
	void noItems() {
		this.items.reset();
	}

	@Test
	void showsWhatAClerkNeedsToKnow() {
		Submission submission = TestSubmissions.of(Channel.WEB, "路灯坏了三个月，多次反映没人管");
		Classification found = TestSubmissions.classified(submission, Category.BUREAUCRATISM,
				List.of("urban", "street"), List.of("police"));
		this.items.put(submission, found);
		Element row = rows("/submissions?q=没人管").get(0);
		assertThat(row.selectFirst(".pill").text()).isEqualTo("官僚主义");
		assertThat(row.selectFirst("mark").text()).isEqualTo("没人管");
		assertThat(row.selectFirst(".row-link").text()).isEqualTo("路灯坏了三个月，多次反映没人管");
		assertThat(row.selectFirst(".fact-units").text()).isEqualTo("城市管理局、街道办事处和乡镇政府");
		assertThat(row.selectFirst(".fact-accused").text()).isEqualTo("被反映 公安局");
		assertThat(row.text()).contains("网页", submission.receipt(), "已受理");
		assertThat(row.selectFirst("time").text()).isEqualTo("今天 09:02");
		assertThat(row.selectFirst("time").attr("datetime")).isEqualTo("2026-03-02T09:02:03.004+08:00");
	}

	@Test
	void neverTakesWhatACitizenWroteForMarkup() {
		this.items.put(TestSubmissions.sms("<script>alert(1)</script><b onclick=x>路灯</b>"), null);
		Document page = this.browser.page("/submissions?q=alert", Browser.CLERK);
		assertThat(page.select(".row-link script, .row-link b")).isEmpty();
		assertThat(page.selectFirst(".row-link").text()).isEqualTo("<script>alert(1)</script><b onclick=x>路灯</b>");
	}

	@Test
	void saysThatAnItemIsBeingClassified() {
		this.items.put(TestSubmissions.sms("路灯不亮"), null);
		assertThat(rows("/submissions").get(0).selectFirst(".pill").text()).isEqualTo("分类中");
	}

	@Test
	void marksWhatAPersonShouldLookAtUntilOneDid() {
		Submission submission = TestSubmissions.sms("路灯不亮");
		Classification found = unsure(submission);
		this.items.put(submission, found);
		assertThat(rows("/submissions").get(0).text()).contains("待人工");
		this.items.put(submission, found, assigned(submission, LocalDate.of(2026, 3, 10)));
		assertThat(rows("/submissions").get(0).text()).doesNotContain("待人工");
	}

	@Test
	void marksWhatIsOverdue() {
		Submission submission = TestSubmissions.sms("路灯不亮");
		this.items.put(submission, null, assigned(submission, LocalDate.of(2026, 2, 27)));
		assertThat(rows("/submissions").get(0).selectFirst(".overdue").text()).isEqualTo("逾期 3 天");
		this.items.put(submission, null, assigned(submission, LocalDate.of(2026, 3, 2)));
		assertThat(rows("/submissions").get(0).select(".overdue")).isEmpty();
	}

	@Test
	void keepsTheFiltersInEveryLink() {
		fill(35);
		Document page = this.browser.page("/submissions?q=第&status=accepted&category=NONE", Browser.CLERK);
		assertThat(page.select(".chip")).hasSize(3);
		assertThat(chip(page, "状态").attr("href")).isEqualTo("/submissions?q=%E7%AC%AC&category=NONE");
		assertThat(page.selectFirst("#next-page").attr("href")).contains("q=%E7%AC%AC", "status=accepted",
				"category=NONE", "after=at30");
		assertThat(page.selectFirst(".row-link").attr("href")).contains("status=accepted");
		assertThat(page.select(".search input[type=hidden]").eachAttr("name")).containsExactly("category", "status");
		assertThat(page.selectFirst("#f-category-NONE").attr("href")).doesNotContain("category=NONE").contains("q=");
	}

	@Test
	void pagesByCursorWithoutLosingOrRepeatingAnItem() {
		fill(35);
		Document first = this.browser.page("/submissions", Browser.CLERK);
		Document second = this.browser.page(first.selectFirst("#next-page").attr("href"), Browser.CLERK);
		List<String> receipts = first.select(".rows .receipt").eachText();
		receipts.addAll(second.select(".rows .receipt").eachText());
		assertThat(receipts).hasSize(35).doesNotHaveDuplicates();
		assertThat(second.select("#next-page")).isEmpty();
		assertThat(second.selectFirst(".pages a").attr("href")).isEqualTo("/submissions");
	}

	@Test
	void showsTheFirstPageWhenTheCursorIsDamaged() {
		fill(1);
		Document page = this.browser.page("/submissions?after=nonsense", Browser.CLERK);
		assertThat(page.select(".row-item")).hasSize(1);
		assertThat(page.selectFirst("[role=alert].note").text()).contains("第一页");
	}

	@Test
	void namesAFilterThatItCannotRead() {
		fill(1);
		Document page = this.browser.page("/submissions?category=LAZINESS", Browser.CLERK);
		assertThat(page.selectFirst("[role=alert].note").text()).contains("“类别”");
		assertThat(page.select(".row-item")).hasSize(1);
	}

	@Test
	void saysWhatToDoWhenNothingIsFound() {
		Document page = this.browser.page("/submissions?q=没有的词", Browser.CLERK);
		assertThat(page.selectFirst(".nothing").text()).contains("没有符合条件的来件", "换个说法");
		assertThat(page.selectFirst(".nothing a").attr("href")).isEqualTo("/submissions");
		assertThat(this.browser.page("/submissions", Browser.HANDLER).selectFirst(".nothing").text())
			.contains("没有交办给您单位的来件");
	}

	@Test
	void showsAHandlerOnlyWhatTheUnitMaySee() {
		Submission own = TestSubmissions.sms("路灯不亮");
		Submission accusing = TestSubmissions.sms("城管打人");
		this.items.put(own, null, assigned(own, LocalDate.of(2026, 3, 10)));
		this.items.put(accusing,
				TestSubmissions.classified(accusing, Category.BUREAUCRATISM, List.of("discipline"), List.of("urban")),
				assigned(accusing, LocalDate.of(2026, 3, 10)));
		this.items.put(TestSubmissions.sms("别的事"), null);
		assertThat(this.browser.page("/submissions", Browser.HANDLER).select(".row-link").eachText())
			.containsExactly("路灯不亮");
	}

	@Test
	void sendsAScriptOnlyTheList() {
		fill(1);
		MockHttpServletResponse response = this.browser.response(get("/submissions").header("HX-Request", "true"),
				Browser.CLERK);
		Document part = Browser.document(response);
		assertThat(part.select("#list")).hasSize(1);
		assertThat(part.select("header.bar")).isEmpty();
		assertThat(response.getHeaders("Vary")).contains("HX-Request");
	}

	private void fill(int count) {
		for (int i = 0; i < count; i++) {
			Submission submission = TestSubmissions.sms("第" + i + "件");
			this.items.put(submission,
					TestSubmissions.classified(submission, Category.NONE, List.of("urban"), List.of()));
		}
	}

	private List<Element> rows(String address) {
		return this.browser.page(address, Browser.CLERK).select(".row-item");
	}

	private static Element chip(Document page, String name) {
		return page.select(".chip")
			.stream()
			.filter((chip) -> chip.selectFirst(".chip-name").text().equals(name))
			.findFirst()
			.orElseThrow();
	}

	private static Classification unsure(Submission submission) {
		Classification sure = TestSubmissions.classified(submission, Category.NONE, List.of("urban"), List.of());
		return new Classification(sure.id(), sure.model(), sure.classifiedAt(), sure.category(), 0.4, sure.secondary(),
				sure.manifestations(), sure.kind(), sure.area(), sure.responsible(), sure.accused(), sure.evidence(),
				sure.flags(), sure.words(), sure.fingerprint(), true);
	}

	private static CaseEvent assigned(Submission submission, LocalDate deadline) {
		Instant at = PagesApplication.NOW.minusSeconds(60);
		return new CaseEvent.Assigned("e1", submission.id(), 1, at, new Actor("wang", "王芳"), "urban", deadline, null);
	}

}
