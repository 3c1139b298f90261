package cn.minyi.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.Channel;
import cn.minyi.domain.Topic;
import cn.minyi.domain.Wire;
import cn.minyi.domain.ledger.LedgerEntry;
import cn.minyi.domain.ledger.LedgerOutcome;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.assertj.core.api.Assertions;
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
		// Nobody's form comes in without work or answer, as when very many come.
		Map<String, String> environment = new HashMap<>(instance.environment());
		environment.put("MINYI_WEB_UNPROVEDINALLPERMINUTE", "0");
		program = Program.start(environment);
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
	void citizenWithoutScriptsAnswersAQuestionInstead() {
		Page page = browser.newPageWithoutScripts();
		page.navigate(instance.citizen("/").toString());
		page.locator("#text").fill("广场的喷泉停了一年，池子里全是垃圾。");
		page.locator("#report button[type=submit]").click();
		assertThat(page.locator("#text")).hasValue("广场的喷泉停了一年，池子里全是垃圾。");
		new CitizenPages(page, instance).answer();
		StaffPages.logIn(browser.newPage(), instance).awaitFound("喷泉", "网页");
	}

	@Test
	void citizenRatesTheAnswerAndAddsToTheReport() {
		CitizenPages citizen = new CitizenPages(browser.newPageWithoutScripts(), instance);
		String receipt = new CitizenPages(browser.newPage(), instance).submit("公厕的洗手池堵了，水漫到门外。", "北门广场", "芝麻开门");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("洗手池", "网页");
		staff.answer("洗手池", "已经疏通，并换了水龙头。");
		citizen.open(receipt, "开门芝麻");
		assertThat(citizen.page().locator("#secret-mistake")).isVisible();
		citizen.open(receipt, "芝麻 开门");
		Page status = citizen.awaitStatus(receipt, "已经疏通，并换了水龙头。");
		status.getByLabel("不太满意").check();
		status.locator("#rating button").click();
		assertThat(status.locator("body")).containsText("谢谢您的评价");
		status.locator("#text").fill("今天早上又堵了，水管好像裂了。");
		status.locator("#addition button").click();
		assertThat(status.locator("body")).containsText("已收到您的补充");
		citizen.awaitStatus(receipt, "您的评价：不太满意");
		citizen.awaitStatus(receipt, "您补充了内容");
	}

	@Test
	void phoneReadsReceiptAndAnswerToALongMessage() {
		Page phone = browser.newPage();
		phone.navigate(instance.phone().toString());
		phone.locator("#text").fill("灌溉渠的水泵坏了，田里的苗要旱死了，找了三个地方都说不归他们管。".repeat(5));
		phone.locator(".send button").click();
		Locator messages = phone.frameLocator("iframe").locator("body");
		LocatorAssertions.ContainsTextOptions soon = new LocatorAssertions.ContainsTextOptions().setTimeout(120_000);
		assertThat(messages).containsText("已收到您的来信", soon);
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("水泵", "短信");
		staff.answer("水泵", "水泵已于今日修好并试水。");
		assertThat(messages).containsText("水泵已于今日修好并试水。", soon);
	}

	@Test
	void trendsCountWhatCameIn() throws Exception {
		instance.sms("end-to-end-2", "窗口的人上班时间打牌，叫了三声才抬头");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("打牌", "短信");
		Page trends = staff.trends();
		assertThat(trends.locator("table").first()).containsText("1");
	}

	@Test
	void verifiesThatNothingWasLostAndSaysWhatWas() throws Exception {
		instance.sms("end-to-end-3", "河堤上的护栏断了一段，栏杆掉进了水里");
		StaffPages staff = StaffPages.logIn(browser.newPage(), instance);
		staff.awaitFound("护栏", "短信");
		Assertions.assertThat(verify(0)).contains("每一件都有着落").doesNotContain("找不到");
		LedgerEntry planted = LedgerEntry.of(Channel.SMS, "planted", "planted-7", LedgerOutcome.ACCEPTED,
				"0123456789abcdef0123456789abcdef", null, Instant.now());
		Map<String, Object> kafka = Map.of("bootstrap.servers", Files.readString(data.resolve("run/kafka")).strip());
		try (var producer = new KafkaProducer<>(kafka, new StringSerializer(), new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(Topic.LEDGER.topicName(), planted.id(), Wire.write(planted))).get();
		}
		Assertions.assertThat(verify(1)).contains("有 1 件找不到", "planted-7", "没有记录", "请网关重发");
	}

	private static String verify(int status) throws Exception {
		try (Program command = Program.start(instance.environment(), "verify")) {
			Assertions.assertThat(command.awaitExit()).as(command.output()).isEqualTo(status);
			return command.output();
		}
	}

}
