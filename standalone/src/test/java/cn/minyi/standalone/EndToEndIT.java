package cn.minyi.standalone;

import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The whole way, with a real browser at both ends.
 */
class EndToEndIT {

	@TempDir
	static Path data;

	private static RunningInstance instance;

	private static Program program;

	private static Browser browser;

	@BeforeAll
	static void start() throws Exception {
		instance = RunningInstance.in(data);
		program = Program.start(instance.environment());
		program.awaitLine("按 Ctrl-C 停止");
		browser = Browser.open();
	}

	@AfterAll
	static void stop() {
		try {
			browser.close();
		}
		finally {
			program.close();
		}
	}

	@Test
	void staffFindWhatCameByEachChannel() throws Exception {
		instance.sms("end-to-end-1", "桐子坪村口的路灯坏了半个月，报了五次，个个都说不归自己管");
		instance.mail("citizen@example.cn", "文化站的门", "文化站的门锁了一个月，里面灯却一直亮着。");
		instance.boxNote("食堂的红烧肉太硬，老人咬不动。", "古井街道社区食堂");
		CitizenPages citizen = new CitizenPages(browser.newPage(), instance);
		citizen.submit("滨河公园的凉亭漏雨，能不能补一补瓦。", "北渚区滨河公园");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		for (List<String> sent : List.of(List.of("路灯", "短信"), List.of("文化站", "邮件"), List.of("红烧肉", "意见箱"),
				List.of("凉亭", "网页"))) {
			staff.awaitFound(sent.get(0), sent.get(1));
		}
	}

	@Test
	void citizenReadsTheAnswerUnderTheReceiptCode() {
		CitizenPages citizen = new CitizenPages(browser.newPage(), instance);
		String receipt = citizen.submit("幼儿园门口的斑马线磨没了，早上车多，孩子过马路很险。", "竹苑小区");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("斑马线", "网页");
		staff.answer("斑马线", "已于今日重新施划，并加装了警示牌。");
		Page status = citizen.awaitStatus(receipt, "已于今日重新施划，并加装了警示牌。");
		assertThat(status.locator("body")).containsText(receipt);
	}

	@Test
	void trendsCountWhatCameIn() throws Exception {
		instance.sms("end-to-end-2", "窗口的人上班时间打牌，叫了三声才抬头");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("打牌", "短信");
		Page trends = staff.trends();
		assertThat(trends.locator("table").first()).containsText("1");
	}

}
