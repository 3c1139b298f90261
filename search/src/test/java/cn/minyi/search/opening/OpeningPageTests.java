package cn.minyi.search.opening;

import java.util.List;

import cn.minyi.domain.Category;
import cn.minyi.domain.Channel;
import cn.minyi.domain.Submission;
import cn.minyi.domain.TestSubmissions;
import cn.minyi.domain.followup.Actor;
import cn.minyi.domain.followup.Case;
import cn.minyi.domain.followup.CaseNote;
import cn.minyi.domain.seal.Contact;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SealedContact;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.index.Item;
import cn.minyi.search.index.Notes;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeItems;
import cn.minyi.search.web.FakeNotes;
import cn.minyi.search.web.PageTest;
import cn.minyi.search.web.PagesApplication;
import org.jspecify.annotations.Nullable;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class OpeningPageTests {

	private static final String ID = "0123456789abcdef0123456789abcdef";

	private static final String ADDRESS = "/submissions/" + ID;

	@Autowired
	private Browser browser;

	@Autowired
	private FakeItems items;

	@Autowired
	private FakeNotes notes;

	@Autowired
	private ContactSeal seal;

	@BeforeEach
	void oneSealedItem() {
		this.items.reset();
		this.notes.reset();
		put(this.seal.seal(new Contact("欧阳小兰", "19900001234", "lan@example.cn", null), ID),
				this.seal.sealText("{\"text\":\"打19900001234找<b>欧阳小兰</b>\",\"place\":\"滨河路\",\"uncut\":\"全文\"}", ID),
				Notes.NONE);
	}

	private void put(@Nullable SealedContact contact, @Nullable String original, Notes happened) {
		Submission submission = new Submission(ID, "7KQM-2XHT-WP9C", Channel.WEB, "网页", null, TestSubmissions.RECEIVED,
				null, "打***********找<b>****</b>", "滨河路", null, false, contact, original);
		Case assigned = Case.accepted(ID)
			.apply(Case.accepted(ID)
				.assign("urban", java.time.LocalDate.of(2026, 3, 9), null, java.time.LocalDate.of(2026, 3, 2),
						new Actor("wang", "王芳"), TestSubmissions.RECEIVED));
		this.items.put(
				new Item(submission, TestSubmissions.classified(submission, Category.NONE, List.of("urban"), List.of()),
						null, assigned, happened, TestSubmissions.RECEIVED));
	}

	private MockHttpServletResponse open(String reason, StaffUser viewer) {
		return this.browser.send(ADDRESS + "/opening", viewer, "reason", reason);
	}

	@Test
	void showsWhatWasSealedOnceItIsOnRecord() {
		MockHttpServletResponse response = open(" 需要回电核实位置 ", Browser.CLERK);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(this.notes.taken()).singleElement().isInstanceOfSatisfying(CaseNote.Opened.class, (opened) -> {
			assertThat(opened.submissionId()).isEqualTo(ID);
			assertThat(opened.by()).isEqualTo(new Actor("wang", "王芳"));
			assertThat(opened.reason()).isEqualTo("需要回电核实位置");
			assertThat(opened.at()).isEqualTo(PagesApplication.NOW);
		});
		Document page = Browser.document(response);
		assertThat(page.select("#contact dd").eachText()).containsExactly("欧阳小兰", "19900001234", "lan@example.cn");
		assertThat(page.select("#contact a").eachAttr("href")).containsExactly("tel:19900001234",
				"mailto:lan@example.cn");
		assertThat(page.select("#unmasked dd").eachText()).containsExactly("打19900001234找<b>欧阳小兰</b>", "滨河路");
		assertThat(page.text()).contains("已记录：王芳查看了这一件", "全文");
		assertThat(response.getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void showsWhatWasAddedAndMasked() {
		put(null, null, new Notes(List.of(
				new CaseNote.Added("n1", ID, TestSubmissions.RECEIVED, Channel.WEB, "打***********",
						this.seal.sealText("{\"text\":\"打19900001234\"}", ID), List.of()),
				new CaseNote.Added("n2", ID, TestSubmissions.RECEIVED, Channel.WEB, "没隐去什么", null, List.of()))));
		Document page = Browser.document(open("需要回电核实位置", Browser.SUPERVISOR));
		assertThat(page.select("#added .words").eachText()).containsExactly("打19900001234");
		assertThat(page.text()).contains("没有留联系方式", "来件页面上的就是全文");
	}

	@Test
	void showsNothingWhenKafkaDoesNotTakeTheRecord() {
		this.notes.becomeUnreachable();
		MockHttpServletResponse response = open("需要回电核实位置", Browser.CLERK);
		assertThat(response.getStatus()).isEqualTo(503);
		Document page = Browser.document(response);
		assertThat(page.selectFirst("[role=alert]").text()).contains("没有记下来，所以没有显示");
		assertThat(page.selectFirst("#opening-reason").text()).isEqualTo("需要回电核实位置");
		assertThat(page.html()).doesNotContain("19900001234", "欧阳小兰", "lan@example.cn");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "核实", "核 实 地 点", "\u3000\u3000\u3000\u3000\u3000" })
	void asksForAReason(String reason) {
		MockHttpServletResponse response = open(reason, Browser.CLERK);
		assertThat(response.getStatus()).isEqualTo(422);
		assertThat(Browser.document(response).selectFirst("[role=alert]").text()).contains("理由至少写 5 个字");
		assertThat(this.notes.taken()).isEmpty();
	}

	@Test
	void masksWhatAReasonTellsOfAPerson() {
		open("回电 13800001111 核实", Browser.CLERK);
		assertThat(((CaseNote.Opened) this.notes.taken().get(0)).reason()).isEqualTo("回电 *********** 核实");
		assertThat(open("长".repeat(201), Browser.CLERK).getStatus()).isEqualTo(422);
	}

	@Test
	void saysWhenNoKeyOpensIt() {
		put(new SealedContact("s9." + "A".repeat(60), null, null), null, Notes.NONE);
		MockHttpServletResponse response = open("需要回电核实位置", Browser.ADMIN);
		assertThat(response.getStatus()).isEqualTo(500);
		assertThat(Browser.document(response).selectFirst("[role=alert]").text()).contains("密钥不在");
		assertThat(this.notes.taken()).hasSize(1);
	}

	@Test
	void saysThatNothingIsSealed() {
		put(null, null, Notes.NONE);
		assertThat(open("需要回电核实位置", Browser.CLERK).getStatus()).isEqualTo(422);
		assertThat(this.browser.page(ADDRESS, Browser.CLERK).select("#opening")).isEmpty();
	}

	@Test
	void letsNoHandlerOpenAnything() {
		assertThat(open("需要回电核实位置", Browser.HANDLER).getStatus()).isEqualTo(403);
		assertThat(this.browser.page(ADDRESS, Browser.HANDLER).select("#opening")).isEmpty();
		assertThat(this.notes.taken()).isEmpty();
	}

	@Test
	void letsEveryoneElseSeeInTheHistoryWhoOpenedIt() {
		open("需要回电核实位置", Browser.CLERK);
		for (StaffUser viewer : List.of(Browser.CLERK, Browser.SUPERVISOR, Browser.ADMIN)) {
			assertThat(this.browser.page(ADDRESS, viewer).selectFirst(".history").text()).contains("王芳 查看了联系方式和原文",
					"理由：需要回电核实位置");
		}
		// The reason may tell of the writer.
		assertThat(this.browser.page(ADDRESS, Browser.HANDLER).selectFirst(".history").text()).doesNotContain("查看了联系方式",
				"需要回电");
	}

	@Test
	void hasNoAddressToComeBackTo() {
		MockHttpServletResponse response = this.browser.response(get(ADDRESS + "/opening"), Browser.CLERK);
		assertThat(response.getRedirectedUrl()).isEqualTo(ADDRESS);
	}

}
