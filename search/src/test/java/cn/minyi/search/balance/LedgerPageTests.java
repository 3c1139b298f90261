package cn.minyi.search.balance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.search.ledger.Audit;
import cn.minyi.search.ledger.Figures;
import cn.minyi.search.ledger.Figures.Counts;
import cn.minyi.search.ledger.Figures.Row;
import cn.minyi.search.ledger.Ledgers;
import cn.minyi.search.web.Browser;
import cn.minyi.search.web.FakeLedger;
import cn.minyi.search.web.PageTest;
import cn.minyi.search.web.PagesApplication;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@PageTest
class LedgerPageTests {

	private static final Instant NOW = PagesApplication.NOW;

	@Autowired
	private Browser browser;

	@Autowired
	private FakeLedger ledger;

	@AfterEach
	void nothing() {
		this.ledger.tell(null);
	}

	private static Figures figures(Instant at, long gap) {
		Counts counts = new Counts(90, 2, 1, 3, gap);
		Row source = new Row(Channel.SMS, "cmpp-1", counts, at.minusSeconds(20), at.minusSeconds(5), List.of());
		Row another = new Row(Channel.SMS, "aliyun", new Counts(0, 0, 0, 0, 0), null, null, List.of());
		Counts notes = new Counts(7, 0, 0, 0, 0);
		Row table = new Row(Channel.BOX, "0c6b34968d663fa0e705807a23b5fa35", notes, null, null, List.of());
		Row messages = new Row(Channel.SMS, null, counts, at.minusSeconds(20), at.minusSeconds(5),
				List.of(source, another));
		return new Figures(at, at.minusSeconds(9_000),
				List.of(messages, new Row(Channel.BOX, null, notes, null, null, List.of(table))),
				new Audit(at, Map.of(Channel.SMS, 4L), Map.of(Channel.WEB, 2L)));
	}

	@Test
	void showsThatEveryMessageIsAccountedFor() {
		this.ledger.tell(figures(NOW, 0));
		Document page = this.browser.page("/ledger", Browser.CLERK);
		assertThat(page.select(".verdict").text()).isEqualTo("收到 103 件，每一件都有着落。");
		assertThat(page.select(".account tbody tr").eachText()).containsExactly("短信 96 90 2 1 3 0 今天 11:59 今天 11:59",
				"cmpp-1 96 90 2 1 3 0 今天 11:59 今天 11:59", "阿里云短信 0 0 0 0 0 0 无 无", "意见箱（整表导入 0c6b34） 7 7 0 0 0 0 无 无");
		assertThat(page.select(".audit dd").eachText()).satisfiesExactly(
				(unproven) -> assertThat(unproven).startsWith("网页 2 件"),
				(repeated) -> assertThat(repeated).startsWith("短信 4 件"));
		assertThat(page.select(".alarm")).isEmpty();
	}

	@Test
	void updatesItself() {
		this.ledger.tell(figures(NOW, 0));
		assertThat(this.browser.page("/ledger", Browser.CLERK).selectFirst("#account").attr("hx-trigger"))
			.isEqualTo("every 5s");
	}

	@Test
	void raisesTheAlarmOnEveryPageOfThoseWhoCanDoSomething() {
		this.ledger.tell(figures(NOW, 2));
		for (String address : List.of("/submissions", "/models", "/ledger")) {
			assertThat(this.browser.page(address, Browser.SUPERVISOR).select(".alarm").text()).as(address)
				.contains("有 2 件来件已向对方确认收到，但系统里找不到");
		}
		assertThat(this.browser.page("/submissions", Browser.ADMIN).select(".alarm a[href=/ledger/gaps]")).hasSize(1);
		assertThat(this.browser.page("/submissions", Browser.CLERK).select(".alarm")).isEmpty();
		assertThat(this.browser.page("/submissions", Browser.HANDLER).select(".alarm")).isEmpty();
	}

	@Test
	void listsWhatIsNowhereAndSaysWhatToDo() {
		this.ledger.tell(figures(NOW, 3),
				new Ledgers.Gap(Channel.SMS, "cmpp-1", "0a1b", NOW.minus(Duration.ofHours(1)), 1),
				new Ledgers.Gap(Channel.MAIL, "minyi@localhost", "", NOW, 2));
		Document page = this.browser.page("/ledger/gaps", Browser.CLERK);
		assertThat(page.select(".account tbody tr").eachText()).containsExactly("短信 cmpp-1 0a1b 2026-03-02 11:00:00 1",
				"邮件 minyi@localhost 只知道总数少了 2026-03-02 12:00:00 2");
		assertThat(page.select(".todo").text()).contains("java -jar minyi.jar verify", "rebuild-index", "请网关重发");
	}

	@Test
	void saysSoWhenNothingIsLost() {
		this.ledger.tell(figures(NOW, 0));
		assertThat(this.browser.page("/ledger/gaps", Browser.CLERK).select(".verdict").text()).startsWith("没有");
	}

	@Test
	void saysWhenItsFiguresAreOldOrNotThereYet() {
		this.ledger.tell(figures(NOW.minusSeconds(90), 0));
		assertThat(this.browser.page("/ledger", Browser.CLERK).select(".message.note").text()).contains("暂时连不上",
				"2026-03-02 11:58:30");
		this.ledger.tell(null);
		assertThat(this.browser.page("/ledger", Browser.CLERK).select(".message.note").text()).contains("第一次对账还没有做完");
	}

	@Test
	void isNotForHandlers() {
		assertThat(this.browser.response(get("/ledger"), Browser.HANDLER).getStatus()).isEqualTo(403);
		assertThat(this.browser.response(get("/ledger/gaps"), Browser.HANDLER).getStatus()).isEqualTo(403);
		assertThat(this.browser.page("/submissions", Browser.HANDLER).select(".menu a[href=/ledger]")).isEmpty();
		assertThat(this.browser.page("/submissions", Browser.CLERK).select(".menu a[href=/ledger]")).hasSize(1);
	}

}
