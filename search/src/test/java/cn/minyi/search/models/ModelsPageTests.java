package cn.minyi.search.models;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestModels;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.learning.Comparison;
import cn.minyi.domain.learning.Figures;
import cn.minyi.domain.learning.Figures.ClassFigures;
import cn.minyi.domain.learning.Figures.Found;
import cn.minyi.domain.learning.ModelEvent;
import cn.minyi.domain.learning.ModelRefusal;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Notes;
import cn.minyi.search.index.Shadow;
import cn.minyi.search.learning.ModelOutcome;
import cn.minyi.search.learning.TrialCounts;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.FakeModels;
import cn.minyi.search.web.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

@PageTest
class ModelsPageTests {

	private static final String OLD = "0000000000000001";

	private static final String NEW = "0000000000000002";

	private static final Figures NOTHING = new Figures(List.of(), Found.NONE, 0, 0);

	@Autowired
	private Browser browser;

	@Autowired
	private FakeModels models;

	@Autowired
	private FakeItems items;

	@BeforeEach
	@AfterEach
	void nothing() {
		this.models.reset();
		this.items.reset();
	}

	private static ModelEvent tried(String model) {
		return new ModelEvent.OnTrial("tried-" + model, TestSubmissions.RECEIVED, TestModels.ADMIN, model, "看看");
	}

	private static ModelEvent promoted(String id, String model, String replaces) {
		return new ModelEvent.Promoted(id, TestSubmissions.RECEIVED, TestModels.ADMIN, model, "更准", replaces);
	}

	private static ModelEvent.Trained trained(Comparison onCorrections) {
		return new ModelEvent.Trained("t", TestSubmissions.RECEIVED, TestModels.ADMIN, NEW, null, "shipped-00000000",
				2_570, 3, onCorrections, new Comparison(TestModels.figures(20), TestModels.figures(20)), 40);
	}

	private static TrialCounts counts() {
		return new TrialCounts(1_200, 30, 25, 9,
				List.of(new TrialCounts.Pair(Category.NONE, Category.BUREAUCRATISM, 20),
						new TrialCounts.Pair(Category.HEDONISM, Category.NONE, 5)),
				List.of(new TrialCounts.Decided(Category.BUREAUCRATISM, 8, 5, 7),
						new TrialCounts.Decided(Category.NONE, 4, 4, 3)));
	}

	private Document page(StaffUser viewer) {
		return this.browser.page("/models", viewer);
	}

	@Test
	void tellsHowToGetAModelWhileThereIsNone() {
		Document page = page(Browser.SUPERVISOR);
		assertThat(page.selectFirst("section[aria-labelledby=active]").text()).contains("自带模型", "服务启用以来");
		assertThat(page.selectFirst("section[aria-labelledby=trial]").text()).contains("现在没有试用的模型",
				"train --corrections");
		assertThat(page.selectFirst(".history").text()).contains("还没有训练过模型");
		assertThat(page.select("form[action^=/models]")).isEmpty();
		assertThat(page.select(".menu [aria-current]").text()).isEqualTo("分类模型");
	}

	@Test
	void isInTheMenuOfThoseWhoCompareModelsOnly() {
		assertThat(this.browser.page("/submissions", Browser.CLERK).select(".menu a[href=/models]")).isEmpty();
		assertThat(this.browser.page("/submissions", Browser.HANDLER).select(".menu a[href=/models]")).isEmpty();
		assertThat(this.browser.page("/submissions", Browser.ADMIN).select(".menu a[href=/models]")).hasSize(1);
	}

	@Test
	void saysInPlainWordsHowTheTwoCompareOnThePartHeldBack() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		this.models.tell(counts());
		Element section = page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections]");
		assertThat(section.selectFirst(".verdict").text()).isEqualTo("30 件里，原模型判对类别 18 件，新模型判对 24 件，多对 6 件。");
		assertThat(section.select("tbody tr").eachText()).containsExactly("官僚主义 15 9 12 ▲ 多 3 6 3",
				"非四风 15 9 12 ▲ 多 3 6 3", "被反映单位 15 9 12 ▲ 多 3 6 3", "承办单位（首选） 30 18 24 ▲ 多 6 12 6");
		assertThat(page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corpus] .verdict").text())
			.isEqualTo("30 件里，不加更正和加上更正都判对类别 20 件。");
	}

	@Test
	void warnsOfWhatGotWorse() {
		Figures before = new Figures(List.of(new ClassFigures(Category.FORMALISM, new Found(10, 10, 8)),
				new ClassFigures(Category.NONE, new Found(20, 20, 10))), Found.NONE, 0, 0);
		Figures after = new Figures(List.of(new ClassFigures(Category.FORMALISM, new Found(10, 7, 7)),
				new ClassFigures(Category.NONE, new Found(20, 23, 20))), Found.NONE, 0, 0);
		this.models.tell(trained(new Comparison(before, after)), tried(NEW));
		Element section = page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections]");
		assertThat(section.selectFirst(".verdict").text()).contains("多对 9 件", "但是形式主义少对了");
		assertThat(section.selectFirst(".worse").text()).isEqualTo("▼ 少 1");
		this.models.tell(trained(new Comparison(after, before)), tried(NEW));
		assertThat(page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections] .verdict").text())
			.contains("少对 9 件，不建议启用");
	}

	@Test
	void doesNotTakeChanceForBetterOrWorse() {
		for (int right : List.of(16, 20, 22)) {
			this.models.tell(trained(new Comparison(TestModels.figures(18), TestModels.figures(right))), tried(NEW));
			assertThat(page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections] .verdict").text())
				.isEqualTo("30 件里，原模型判对类别 18 件，新模型判对 %d 件，只差 %d 件，可能是碰巧，看不出好坏。", right, Math.abs(right - 18));
		}
	}

	@Test
	void givesNoVerdictOnTooLittle() {
		Figures few = new Figures(List.of(new ClassFigures(Category.NONE, new Found(3, 3, 3))), Found.NONE, 0, 0);
		this.models.tell(trained(new Comparison(few, few)), tried(NEW));
		assertThat(page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections] .verdict").text())
			.contains("只有 3 件", "说明不了问题");
		this.models.tell(trained(new Comparison(NOTHING, NOTHING)), tried(NEW));
		Element section = page(Browser.SUPERVISOR).selectFirst("section[aria-labelledby=corrections]");
		assertThat(section.text()).contains("比不出来");
		assertThat(section.select("table")).isEmpty();
	}

	@Test
	void saysWhenItWasComparedWithAnotherModelThanTheActiveOne() {
		this.models.tell(TestModels.trained(OLD), TestModels.trained(NEW), promoted("p", OLD, null), tried(NEW));
		assertThat(page(Browser.SUPERVISOR).selectFirst(".message.note").text()).contains("“自带模型”", OLD);
	}

	@Test
	void leadsFromEveryLiveFigureToItsItems() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		this.models.tell(counts());
		Document page = page(Browser.SUPERVISOR);
		assertThat(page.selectFirst(".sums").text()).isEqualTo("两个模型都看过 1,200 意见不同 30 类别不同 25 首选承办单位不同 9");
		assertThat(page.select("#different a, #in-category a, #in-unit a").eachAttr("href"))
			.containsExactly("/submissions?trial=any", "/submissions?trial=category", "/submissions?trial=unit");
		assertThat(page.select("#pairs tbody tr").eachText()).containsExactly("非四风 官僚主义 20", "享乐主义 非四风 5");
		assertThat(page.selectFirst("#pairs a").attr("href")).isEqualTo("/submissions?trial=NONE-BUREAUCRATISM");
		assertThat(page.selectFirst("section[aria-labelledby=live]").text())
			.contains("受理员确认或更正了 12 件，现用模型与受理员一致 9 件，试用模型一致 10 件");
		assertThat(page.select("#decided tbody tr").eachText()).containsExactly("官僚主义 8 5 7 ▲ 多 2", "非四风 4 4 3 ▼ 少 1");
	}

	@Test
	void listsTheNewestItemsOnWhichTheyDisagree() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		this.models.tell(counts());
		Submission submission = TestSubmissions.sms("<b>路灯</b>坏了没人管");
		Classification found = TestSubmissions.classified(submission, Category.NONE, List.of("urban"), List.of());
		Case followUp = Case.accepted(submission.id());
		followUp = followUp.apply(followUp.correct(Category.BUREAUCRATISM, List.of(), List.of("urban"), List.of(), null,
				new Actor("wang", "王芳"), TestSubmissions.RECEIVED));
		this.items.put(new Item(submission, found, new Shadow(NEW, Category.BUREAUCRATISM, "police"), followUp,
				Notes.NONE, TestSubmissions.RECEIVED));
		this.items.put(TestSubmissions.sms("没有试过"), found);
		Document page = page(Browser.SUPERVISOR);
		assertThat(page.select(".changed-items li").eachText()).singleElement()
			.asString()
			.startsWith("<b>路灯</b>坏了没人管 非四风 → 试用模型 官僚主义 承办单位：城市管理局 → 公安局 受理员定为 官僚主义");
		assertThat(page.selectFirst(".changed-items a").attr("href"))
			.isEqualTo("/submissions/" + submission.id() + "?trial=any");
		Document item = this.browser.page("/submissions/" + submission.id(), Browser.SUPERVISOR);
		assertThat(item.selectFirst(".facts").text()).contains("试用模型 认为是官僚主义、认为应由公安局承办");
		assertThat(this.browser.page("/submissions?trial=any", Browser.SUPERVISOR).select(".fact-trial").eachText())
			.containsExactly("试用模型认为是官僚主义、认为应由公安局承办");
		assertThat(this.browser.page("/submissions", Browser.CLERK).select(".row-item")).hasSize(2)
			.noneMatch((row) -> row.text().contains("试用模型"));
		assertThat(this.browser.page("/submissions/" + submission.id(), Browser.CLERK).text()).doesNotContain("试用模型");
	}

	@Test
	void offersTheFilterOnlyToThoseWhoCompareModels() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		Submission submission = TestSubmissions.sms("路灯坏了没人管");
		this.items.put(submission, TestSubmissions.classified(submission, Category.NONE, List.of("urban"), List.of()));
		Document supervisor = this.browser.page("/submissions?trial=any", Browser.SUPERVISOR);
		assertThat(supervisor.selectFirst("#f-trial").hasClass("chosen")).isTrue();
		assertThat(supervisor.selectFirst(".chip").text()).startsWith("试用模型 意见不同");
		assertThat(supervisor.select(".row-item")).isEmpty();
		Document clerk = this.browser.page("/submissions?trial=any", Browser.CLERK);
		assertThat(clerk.select("#f-trial, .chip, [role=alert].note")).isEmpty();
		assertThat(clerk.select(".row-item")).hasSize(1);
	}

	@Test
	void saysThatTheFilterIsIgnoredWhenTheTrialIsOver() {
		Document page = this.browser.page("/submissions?trial=NONE-HEDONISM", Browser.SUPERVISOR);
		assertThat(page.selectFirst("[role=alert].note").text()).contains("现在没有试用的模型");
		assertThat(page.select("#f-trial, .chip")).isEmpty();
	}

	@Test
	void letsModelsBeChangedWhileTheIndexCannotBeReached() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		Document page = page(Browser.ADMIN);
		assertThat(page.selectFirst("section[aria-labelledby=live]").text()).contains("检索服务暂时连不上");
		assertThat(page.select("#promotion-" + NEW)).hasSize(1);
	}

	@Test
	void offersAnAdministratorWhatCanBeDone() {
		this.models.tell(TestModels.trained(OLD), TestModels.trained(NEW), promoted("p", OLD, null), tried(NEW));
		this.models.tell(counts());
		Document page = page(Browser.ADMIN);
		assertThat(page.select("section[aria-labelledby=active] summary").eachText()).containsExactly("回退到上一个模型");
		assertThat(page.selectFirst("section[aria-labelledby=active] form").text()).contains("由“自带模型”分类");
		assertThat(page.select("section[aria-labelledby=trial] summary").eachText()).containsExactly("启用这个模型", "结束试用");
		assertThat(page.select("section[aria-labelledby=all] form")).isEmpty();
		assertThat(page.select("form[action^=/models] input[name=seen]").eachAttr("value")).containsExactly(OLD, OLD,
				NEW);
		assertThat(page.select("form[action^=/models]"))
			.allMatch((form) -> form.select("input[name=_csrf]").size() == 1)
			.allMatch((form) -> form.selectFirst("textarea[name=note]").hasAttr("required"))
			.allMatch((form) -> !form.parent().hasAttr("open"));
		assertThat(page(Browser.SUPERVISOR).select("form[action^=/models]")).isEmpty();
		this.models.tell(TestModels.trained(OLD));
		assertThat(page(Browser.ADMIN).select("section[aria-labelledby=all] summary").eachText())
			.containsExactly("启用这个模型", "试用这个模型");
	}

	@Test
	void doesWhatAnAdministratorAsksFor() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		MockHttpServletResponse response = this.browser.send("/models/promotion", Browser.ADMIN, "model", NEW, "seen",
				"", "note", "更准");
		assertThat(response.getRedirectedUrl()).isEqualTo("/models");
		this.browser.send("/models/rollback", Browser.ADMIN, "seen", NEW, "note", "不准");
		this.browser.send("/models/trial", Browser.ADMIN, "model", OLD, "seen", "", "note", "试");
		this.browser.send("/models/trial-end", Browser.ADMIN, "seen", NEW, "note", "够了");
		assertThat(this.models.commands()).containsExactly("promote " + NEW + " null 更准 admin",
				"roll back null " + NEW + " 不准 admin", "try " + OLD + " null 试 admin", "end null " + NEW + " 够了 admin");
	}

	@Test
	void givesTheFormBackWithASentenceAndTheReason() {
		this.models.tell(TestModels.trained(NEW), tried(NEW));
		this.models.plan(new ModelOutcome.Refused(ModelRefusal.Reason.NOTE_MISSING));
		assertThat(problem(422)).contains("还没有写理由");
		this.models.plan(new ModelOutcome.ChangedMeanwhile(new Actor("li", "李建国")));
		assertThat(problem(409)).contains("刚才李建国已经改动过");
		this.models.plan(new ModelOutcome.Unavailable());
		assertThat(problem(503)).contains("没有办成");
	}

	private String problem(int status) {
		MockHttpServletResponse response = this.browser.send("/models/promotion", Browser.ADMIN, "model", NEW, "seen",
				"", "note", "我的理由");
		assertThat(response.getStatus()).isEqualTo(status);
		Document page = Browser.document(response);
		Element form = page.selectFirst("#promotion-" + NEW);
		assertThat(form.hasAttr("open")).isTrue();
		assertThat(form.selectFirst("textarea").text()).isEqualTo("我的理由");
		return page.selectFirst("[role=alert].bad").text();
	}

	@Test
	void keepsTheReasonWhenItsFormIsGone() {
		this.models.tell(TestModels.trained(NEW), tried(NEW), promoted("p", NEW, null));
		this.models.plan(new ModelOutcome.ChangedMeanwhile(TestModels.ADMIN));
		Document page = Browser
			.document(this.browser.send("/models/trial-end", Browser.ADMIN, "seen", NEW, "note", "我的理由"));
		assertThat(page.selectFirst(".kept").text()).contains("我的理由");
	}

	@Test
	void tellsEverythingThatHappenedAndWhatHadNoEffect() {
		this.models.tell(TestModels.trained(NEW), tried(NEW), promoted("first", NEW, null),
				promoted("second", NEW, null));
		List<Element> entries = page(Browser.SUPERVISOR).select(".history li");
		assertThat(entries).hasSize(4);
		assertThat(entries.get(0).text()).contains("没有生效", "启用了模型 " + NEW, "更准");
		assertThat(entries.get(1).text()).startsWith("管理员 启用了模型 " + NEW + "，替换自带模型").doesNotContain("没有生效");
		assertThat(entries.get(2).text()).contains("开始试用模型 " + NEW, "看看");
		assertThat(entries.get(3).text()).contains("训练了模型 " + NEW + "（样例库 2,570 条，更正 12 件）");
	}

}
