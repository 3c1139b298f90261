package cn.minyi.search.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import cn.minyi.domain.Category;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.CaseEvent;
import cn.minyi.domain.followup.CaseRefusal;
import cn.minyi.domain.followup.CaseStatus;
import cn.minyi.search.followup.Outcome;
import cn.minyi.search.index.Item;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeFollowUp;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.PageTest;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

@PageTest
class FollowUpPageTests {

	private static final Submission SUBMISSION = TestSubmissions.sms("路灯坏了三个月，没人管");

	private static final String ADDRESS = "/submissions/" + SUBMISSION.id();

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@Autowired
	private FakeFollowUp followUp;

	@BeforeEach
	void oneItem() {
		this.items.reset();
		this.followUp.plan(null);
		this.items.put(SUBMISSION, TestSubmissions.classified(SUBMISSION, Category.BUREAUCRATISM,
				List.of("discipline", "office"), List.of("urban")));
	}

	@Test
	void assignsAndLeadsBackToTheItemInItsList() {
		MvcResult result = this.browser.result(post(ADDRESS + "/assignment").with(csrf())
			.param("version", "0")
			.param("list", "status=accepted&q=%E8%B7%AF%E7%81%AF")
			.param("next", "f".repeat(32))
			.param("unit", "office")
			.param("deadline", "2026-03-20")
			.param("note", "请核实"), Browser.CLERK);
		assertThat(result.getResponse().getStatus()).isEqualTo(302);
		assertThat(result.getResponse().getRedirectedUrl())
			.isEqualTo(ADDRESS + "?q=%E8%B7%AF%E7%81%AF&status=accepted");
		assertThat(item().followUp().assignment())
			.matches((event) -> event.unit().equals("office") && "请核实".equals(event.note()));
		Document page = Browser.document(this.browser.response(
				get(java.net.URI.create(result.getResponse().getRedirectedUrl())).flashAttrs(result.getFlashMap()),
				Browser.CLERK));
		assertThat(page.selectFirst("[role=status].good").text()).startsWith("已交办。");
		assertThat(page.selectFirst("#next").attr("href")).startsWith("/submissions/" + "f".repeat(32));
	}

	@Test
	void correctsByNamesOfUnitsInTheirOrder() {
		MockHttpServletResponse response = this.browser.send(ADDRESS + "/correction", Browser.CLERK, "version", "0",
				"category", "FORMALISM", "secondary", "BUREAUCRATISM", "secondary", "HEDONISM", "responsible", "纪委",
				"responsible", "党委和政府办公室", "responsible", " ", "accused", "城管局", "note", " ");
		assertThat(response.getRedirectedUrl()).isEqualTo(ADDRESS);
		CaseEvent.Corrected corrected = item().followUp().correction();
		assertThat(corrected.category()).isEqualTo(Category.FORMALISM);
		assertThat(corrected.secondary()).containsExactly(Category.BUREAUCRATISM, Category.HEDONISM);
		assertThat(corrected.responsible()).containsExactly("discipline", "office");
		assertThat(corrected.accused()).containsExactly("urban");
		assertThat(corrected.note()).isNull();
	}

	@Test
	void answersAndCloses() {
		this.browser.send(ADDRESS + "/answer", Browser.CLERK, "version", "0", "answer", "已经修好。");
		assertThat(item().followUp().status()).isEqualTo(CaseStatus.CLOSED);
	}

	@Test
	void namesTheUnitThatIsNotInTheDirectoryAndKeepsEverythingTyped() {
		MockHttpServletResponse response = this.browser.send(ADDRESS + "/correction", Browser.CLERK, "version", "0",
				"category", "HEDONISM", "responsible", "某某局", "accused", "城管局", "note", "<b>看过");
		assertThat(response.getStatus()).isEqualTo(422);
		Document page = Browser.document(response);
		assertThat(alert(page)).contains("“某某局”");
		assertThat(page.selectFirst("#correction").hasAttr("open")).isTrue();
		assertThat(page.selectFirst("#correction [name=category][checked]").attr("value")).isEqualTo("HEDONISM");
		assertThat(page.selectFirst("#correction [name=responsible]").attr("value")).isEqualTo("某某局");
		assertThat(page.selectFirst("#correction [name=note]").text()).isEqualTo("<b>看过");
		assertThat(page.selectFirst("[role=alert] a").attr("href")).isEqualTo("#correction");
	}

	@Test
	void saysWhatIsMissing() {
		assertThat(refusal("/correction")).contains("类别");
		assertThat(refusal("/assignment")).contains("单位");
		assertThat(refusal("/assignment", "unit", "office", "deadline", "bald")).contains("期限");
		assertThat(refusal("/assignment", "unit", "office", "deadline", "2026-03-01")).contains("今天或以后");
		assertThat(refusal("/answer", "answer", "  ")).contains("还没有写答复");
		assertThat(refusal("/answer", "answer", "长".repeat(2001))).contains("2000");
	}

	@ParameterizedTest
	@EnumSource(CaseRefusal.Reason.class)
	void hasASentenceForEveryRefusal(CaseRefusal.Reason reason) {
		this.followUp.plan(new Outcome.Refused(reason));
		assertThat(refusal("/answer", "answer", "写好了")).isNotBlank();
	}

	@Test
	void showsWhatSomebodyElseDidMeanwhileAndKeepsWhatWasTyped() {
		this.items.put(SUBMISSION, null, new CaseEvent.Assigned("e1", SUBMISSION.id(), 1, TestSubmissions.RECEIVED,
				new Actor("li", "李建国"), "office", LocalDate.of(2026, 3, 20), null));
		MockHttpServletResponse response = this.browser.send(ADDRESS + "/answer", Browser.CLERK, "version", "0",
				"answer", "写了很久");
		assertThat(response.getStatus()).isEqualTo(409);
		Document page = Browser.document(response);
		assertThat(alert(page)).startsWith("刚才李建国已经交办给党委和政府办公室");
		assertThat(page.selectFirst("#answer-text").text()).isEqualTo("写了很久");
		assertThat(page.selectFirst("#answer [name=version]").attr("value")).isEqualTo("1");
	}

	@Test
	void tellsAPersonWhoPressedTwice() {
		this.browser.send(ADDRESS + "/answer", Browser.CLERK, "version", "0", "answer", "已经修好。");
		MockHttpServletResponse again = this.browser.send(ADDRESS + "/answer", Browser.CLERK, "version", "0", "answer",
				"已经修好。");
		assertThat(alert(Browser.document(again))).startsWith("刚才您自己已经答复并办结");
	}

	@Test
	void keepsWhatWasTypedWhenSomebodyClosedTheCaseMeanwhile() {
		this.items.put(SUBMISSION, null, new CaseEvent.Answered("e1", SUBMISSION.id(), 1, TestSubmissions.RECEIVED,
				new Actor("li", "李建国"), "已经修好。"));
		Document page = Browser.document(this.browser.send(ADDRESS + "/assignment", Browser.CLERK, "version", "0",
				"unit", "office", "deadline", "2026-03-20", "note", "写了很久"));
		assertThat(page.selectFirst("#assignment-note").text()).isEqualTo("写了很久");
		assertThat(page.select("#correction, #answer")).isEmpty();
	}

	@Test
	void keepsWhatWasTypedWhenItWasNotDone() {
		this.followUp.plan(new Outcome.Unavailable());
		MockHttpServletResponse response = this.browser.send(ADDRESS + "/answer", Browser.CLERK, "version", "0",
				"answer", "写了很久");
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(alert(Browser.document(response))).contains("没有办成，请稍后再试");
		assertThat(Browser.document(response).selectFirst("#answer-text").text()).isEqualTo("写了很久");
	}

	@Test
	void saysThatItWillTakeEffectSoon() {
		this.followUp.plan(new Outcome.Pending());
		MvcResult result = this.browser
			.result(post(ADDRESS + "/answer").with(csrf()).param("version", "0").param("answer", "写好了"), Browser.CLERK);
		assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(ADDRESS);
		assertThat(result.getFlashMap().get("done")).asString().contains("稍后生效");
	}

	@Test
	void hidesItemsFromWhomTheyAreHiddenInFormsToo() {
		MockHttpServletResponse response = this.browser.send(ADDRESS + "/answer", Browser.HANDLER, "version", "0",
				"answer", "写好了");
		assertThat(response.getStatus()).isEqualTo(404);
		assertThat(item().followUp().version()).isZero();
	}

	@Test
	void leadsToTheItemWhenTheAnswerToAFormIsLoadedAgain() {
		Stream.of("/correction", "/assignment", "/answer")
			.forEach((form) -> assertThat(this.browser.response(get(ADDRESS + form), Browser.CLERK).getRedirectedUrl())
				.isEqualTo(ADDRESS));
	}

	@Test
	void refusesFormsThatAnotherSiteSent() {
		MockHttpServletResponse response = this.browser
			.response(post(ADDRESS + "/answer").param("version", "0").param("answer", "x"), Browser.CLERK);
		assertThat(response.getStatus()).isEqualTo(403);
		assertThat(item().followUp().version()).isZero();
	}

	private String refusal(String form, String... fields) {
		String[] all = Stream.concat(Stream.of("version", "0"), Stream.of(fields)).toArray(String[]::new);
		MockHttpServletResponse response = this.browser.send(ADDRESS + form, Browser.CLERK, all);
		assertThat(response.getStatus()).isEqualTo(422);
		return alert(Browser.document(response));
	}

	private static String alert(Document page) {
		return page.selectFirst("[role=alert].bad span").text();
	}

	private Item item() {
		return this.items.find(SUBMISSION.id(), Browser.CLERK.viewer()).orElseThrow();
	}

}
