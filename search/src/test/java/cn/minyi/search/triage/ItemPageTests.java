package cn.minyi.search.triage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Classification;
import cn.minyi.domain.Evidence;
import cn.minyi.domain.Kind;
import cn.minyi.domain.SubjectArea;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.followup.Rating;
import cn.minyi.domain.notice.NoticeKind;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Notes;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.PageTest;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class ItemPageTests {

	private static final Instant SENT = TestSubmissions.RECEIVED.minusMillis(1500);

	private static final Actor CLERK = new Actor("wang", "王芳");

	private static final Submission MAIL = new Submission("0123456789abcdef0123456789abcdef", "7KQM-2XHT-WP9C",
			Channel.MAIL, "民意信箱", SENT, TestSubmissions.RECEIVED, "<i>路灯</i>", "坏了三个月，打***********没人接😮", "滨河公园", "城管所",
			false, new SealedContact("geheim", "hash", null), "sealed");

	private static final Classification FOUND = new Classification(MAIL.id(), "linear-7",
			TestSubmissions.RECEIVED.plusMillis(60), Category.BUREAUCRATISM, 0.739, List.of(Category.FORMALISM),
			List.of("inaction", "no-longer-there"), Kind.COMPLAINT, SubjectArea.CITY, List.of("discipline", "office"),
			List.of("urban"),
			List.of(new Evidence(0, 4, "", 1), new Evidence(28, 90, "", 1), new Evidence(2, 5, "", 1)),
			List.of(Classification.DISCIPLINE), List.of(), "00000000000000ff", false);

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@BeforeEach
	void noItems() {
		this.items.reset();
	}

	@Test
	void showsTheOriginalWordForWordWithTheEvidenceMarked() {
		this.items.put(MAIL, FOUND);
		Element text = page().selectFirst(".original .words");
		assertThat(text.wholeText()).isEqualTo(MAIL.wholeText());
		assertThat(text.select("mark").eachText()).containsExactly("<i>路灯", "没人接😮");
		assertThat(text.select("i")).isEmpty();
		assertThat(page().selectFirst(".original").text()).contains("有底色的是机器分类的依据");
	}

	@Test
	void saysThatMarksWithoutAChargeAreWhatTheMachineDoubts() {
		this.items.put(MAIL,
				new Classification(FOUND.id(), FOUND.model(), FOUND.classifiedAt(), Category.NONE, 0.6, List.of(),
						List.of(), FOUND.kind(), FOUND.area(), FOUND.responsible(), List.of(), FOUND.evidence(),
						List.of(), FOUND.words(), FOUND.fingerprint(), true));
		assertThat(page().selectFirst(".original").text()).contains("请先看一眼").doesNotContain("分类的依据");
	}

	@Test
	void showsAllFacts() {
		this.items.put(MAIL, FOUND);
		Document page = page();
		assertThat(page.selectFirst("h1").text()).isEqualTo("7KQM-2XHT-WP9C");
		assertThat(fact(page, "类别")).isEqualTo("官僚主义（比较有把握，73%）");
		assertThat(fact(page, "其他类别")).isEqualTo("形式主义");
		assertThat(fact(page, "表现形式")).isEqualTo("不作为慢作为 no-longer-there");
		assertThat(fact(page, "承办单位")).isEqualTo("纪律检查委员会监察委员会 党委和政府办公室");
		assertThat(fact(page, "被反映单位")).isEqualTo("城市管理局");
		assertThat(fact(page, "诉求性质")).isEqualTo("投诉");
		assertThat(fact(page, "领域")).isEqualTo("城乡建设");
		assertThat(fact(page, "线索")).isEqualTo("违纪违法线索");
		assertThat(fact(page, "分类模型")).isEqualTo("linear-7");
		assertThat(fact(page, "渠道")).isEqualTo("邮件");
		assertThat(fact(page, "来源")).isEqualTo("民意信箱");
		assertThat(fact(page, "地点")).isEqualTo("滨河公园");
		assertThat(fact(page, "反映单位（群众填写）")).isEqualTo("城管所");
	}

	@Test
	void showsOnlyThatThereIsAContact() {
		this.items.put(MAIL, FOUND);
		Document page = page();
		assertThat(fact(page, "联系方式")).isEqualTo("已留，加密封存");
		assertThat(page.html()).doesNotContain("geheim", "hash\"");
		assertThat(page.selectFirst(".original").text()).contains("星号处是号码");
	}

	@Test
	void tellsWhatHappenedBesideTheStepsInItsPlace() {
		Instant answeredAt = TestSubmissions.RECEIVED.plusSeconds(60);
		CaseEvent answered = Case.accepted(MAIL.id()).answer("修好了", CLERK, answeredAt);
		Attachment photo = new Attachment("0".repeat(64), "路灯.jpg", "image/jpeg", 9);
		Notes notes = new Notes(List.of(
				new CaseNote.Added("n1", MAIL.id(), answeredAt.minusSeconds(9), Channel.WEB, "还有一盏", "s1.geheim",
						List.of(photo)),
				new CaseNote.Opened("n2", MAIL.id(), answeredAt.minusSeconds(5), CLERK, "核实地点"),
				new CaseNote.Notified("n3", MAIL.id(), answeredAt.plusSeconds(2), Channel.MAIL, NoticeKind.ANSWER,
						null),
				new CaseNote.Notified("n4", MAIL.id(), answeredAt.plusSeconds(3), Channel.SMS, NoticeKind.RECEIPT,
						"no-such-code"),
				new CaseNote.Rated("n5", MAIL.id(), answeredAt.plusSeconds(9), Channel.SMS, Rating.FAIRLY_SATISFIED,
						"慢了点")));
		this.items.put(
				new Item(MAIL, FOUND, null, Case.accepted(MAIL.id()).apply(answered), notes, TestSubmissions.RECEIVED));
		Document page = page();
		assertThat(page.select(".history .entry-head strong, .history .entry-head span").eachText()).containsExactly(
				"群众", "评价答复：比较满意（短信）", "系统", "回执短信未送达", "系统", "答复邮件已发送", "王芳", "答复并办结", "王芳", "查看了联系方式和原文", "群众",
				"补充了内容（网页，附 1 个文件）");
		assertThat(page.select(".history .note").eachText()).containsExactly("慢了点", "原因：no-such-code", "理由：核实地点",
				"还有一盏");
		assertThat(page.html()).doesNotContain("geheim");
	}

	@Test
	void showsTheTimesBetweenTheSteps() {
		this.items.put(MAIL, FOUND);
		assertThat(page().select(".pipeline li").eachText()).containsExactly("群众发送 2026-03-02 09:02:01.504",
				"收到 2026-03-02 09:02:03.004 用了 1.5 秒", "入库 2026-03-02 09:02:03.016 用了 12 毫秒",
				"分类 2026-03-02 09:02:03.064 用了 48 毫秒");
	}

	@Test
	void saysThatAnItemIsBeingClassified() {
		this.items.put(MAIL, null);
		Document page = page();
		assertThat(fact(page, "类别")).isEqualTo("分类中");
		assertThat(page.select(".pipeline li").last().text()).isEqualTo("分类 等待中");
	}

	@Test
	void tellsWhoDidWhatWithTheNewestFirst() {
		this.items.put(MAIL, FOUND,
				new CaseEvent.Corrected("e1", MAIL.id(), 1, TestSubmissions.RECEIVED.plusSeconds(60), CLERK,
						Category.FORMALISM, List.of(), List.of("discipline"), List.of("urban"), "看了<b>材料"),
				new CaseEvent.Assigned("e2", MAIL.id(), 2, TestSubmissions.RECEIVED.plusSeconds(120), CLERK,
						"discipline", LocalDate.of(2026, 3, 20), null),
				new CaseEvent.Answered("e3", MAIL.id(), 3, TestSubmissions.RECEIVED.plusSeconds(180), CLERK, "已经修好。"));
		Document page = page();
		assertThat(page.select(".entry-head").eachText()).containsExactly("王芳 答复并办结 今天 09:05",
				"王芳 交办给纪律检查委员会监察委员会，3月20日前答复 今天 09:04", "王芳 更正了分类和单位 今天 09:03");
		assertThat(page.select(".change").eachText()).containsExactly("类别 官僚主义 → 形式主义", "其他类别 形式主义 → 无",
				"承办单位 纪律检查委员会监察委员会、党委和政府办公室 → 纪律检查委员会监察委员会");
		assertThat(page.selectFirst(".history .note").text()).isEqualTo("看了<b>材料");
		assertThat(fact(page, "类别")).isEqualTo("形式主义（已由人工确认）");
		assertThat(fact(page, "机器判断")).isEqualTo("官僚主义");
		assertThat(page.selectFirst(".reply").text()).contains("已经修好。");
		assertThat(page.select(".actions details").eachAttr("id")).containsExactly("opening");
		assertThat(page.selectFirst(".actions").text()).contains("已经办结");
	}

	@Test
	void saysThatAClerkConfirmedWhenNothingChanged() {
		this.items.put(MAIL, FOUND,
				new CaseEvent.Corrected("e1", MAIL.id(), 1, TestSubmissions.RECEIVED.plusSeconds(60), CLERK,
						FOUND.category(), FOUND.secondary(), FOUND.responsible(), FOUND.accused(), null));
		assertThat(page().selectFirst(".entry-head").text()).startsWith("王芳 确认了分类和单位");
	}

	@Test
	void offersEachRoleItsForms() {
		CaseEvent assigned = new CaseEvent.Assigned("e1", MAIL.id(), 1, TestSubmissions.RECEIVED, CLERK, "urban",
				LocalDate.of(2026, 3, 20), null);
		this.items.put(MAIL, TestSubmissions.classified(MAIL, Category.NONE, List.of("urban"), List.of()), assigned);
		String address = "/submissions/" + MAIL.id();
		assertThat(this.browser.page(address, Browser.CLERK).select("details").eachAttr("id"))
			.containsExactly("assignment", "correction", "answer", "opening");
		assertThat(this.browser.page(address, Browser.ADMIN).select("details").eachAttr("id"))
			.containsExactly("assignment", "correction", "answer", "opening");
		assertThat(this.browser.page(address, Browser.HANDLER).select("details").eachAttr("id"))
			.containsExactly("answer");
		Document supervisor = this.browser.page(address, Browser.SUPERVISOR);
		assertThat(supervisor.select("details").eachAttr("id")).containsExactly("opening");
		assertThat(supervisor.selectFirst(".actions").text()).contains("只能查看");
	}

	@Test
	void suggestsTheFirstResponsibleUnitAndNeverAnAccusedOne() {
		this.items.put(MAIL, FOUND);
		Document page = page();
		assertThat(page.selectFirst("#assignment-unit option[selected]").attr("value")).isEqualTo("discipline");
		assertThat(page.select("#assignment-unit option").eachAttr("value")).contains("office", "police")
			.doesNotContain("urban");
		assertThat(page.selectFirst("#assignment-deadline").attr("value")).isEqualTo("2026-03-17");
		assertThat(page.select("#correction [name=responsible]").eachAttr("value")).containsExactly("纪律检查委员会监察委员会",
				"党委和政府办公室", "");
		assertThat(page.select("#correction [name=accused]").eachAttr("value")).containsExactly("城市管理局", "");
		assertThat(page.selectFirst("#correction [name=category][checked]").attr("value")).isEqualTo("BUREAUCRATISM");
		assertThat(page.select("#correction [name=secondary][checked]").eachAttr("value")).containsExactly("FORMALISM");
	}

	@Test
	void leadsToTheNeighboursInTheListFromWhichOneCame() {
		Submission newer = later(TestSubmissions.sms("新"), 60);
		Submission older = later(TestSubmissions.sms("旧"), -60);
		this.items.put(newer, null);
		this.items.put(MAIL, null);
		this.items.put(older, null);
		Document page = this.browser.page("/submissions/" + MAIL.id() + "?status=accepted", Browser.CLERK);
		assertThat(page.selectFirst("#previous").attr("href"))
			.isEqualTo("/submissions/" + newer.id() + "?status=accepted");
		assertThat(page.selectFirst("#next").attr("href")).isEqualTo("/submissions/" + older.id() + "?status=accepted");
		assertThat(page.selectFirst(".around-list").attr("href")).isEqualTo("/submissions?status=accepted");
		assertThat(page.selectFirst("#assignment [name=next]").attr("value")).isEqualTo(older.id());
	}

	@Test
	void answersForAnUnknownItemAsForAHiddenOne() {
		this.items.put(MAIL, FOUND);
		int hidden = this.browser.response(get("/submissions/" + MAIL.id()), Browser.HANDLER).getStatus();
		int unknown = this.browser.response(get("/submissions/" + "f".repeat(32)), Browser.HANDLER).getStatus();
		assertThat(hidden).isEqualTo(404).isEqualTo(unknown);
	}

	private Document page() {
		return this.browser.page("/submissions/" + MAIL.id(), Browser.CLERK);
	}

	private static String fact(Document page, String name) {
		return page.select(".facts dt")
			.stream()
			.filter((dt) -> dt.text().equals(name))
			.findFirst()
			.orElseThrow()
			.nextElementSibling()
			.text();
	}

	private static Submission later(Submission submission, int seconds) {
		return new Submission(submission.id(), submission.receipt(), submission.channel(), submission.source(), null,
				submission.receivedAt().plusSeconds(seconds), null, submission.text(), null, null, false, null, null);
	}

}
