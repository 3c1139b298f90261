package cn.minyi.standalone;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The whole way, as people go it: a message by each channel, found by a clerk in a real
 * browser, assigned and answered, read by the citizen, counted in the trends, and still
 * there after a restart.
 */
class EndToEndIT {

	private static final double PATIENCE_MILLIS = 30_000;

	private static final Pattern SMTP_PORT = Pattern.compile("SMTP 端口 (\\d+)");

	private static final List<String> WORDS = List.of("槐树坡的路灯", "豆腐巷的井盖", "柳叶桥的栏杆", "石榴园的水龙头");

	@TempDir
	Path data;

	@Test
	void bringsAMessageOfEachChannelToTheClerkAndTheAnswerToTheCitizen() throws Exception {
		RunningInstance instance = RunningInstance.in(this.data);
		try (Browser browser = Browser.open()) {
			String receipt;
			try (Program program = Program.start(instance.environment(), "serve")) {
				program.awaitLine("按 Ctrl-C 停止");
				instance.sms("gateway-1", WORDS.get(0) + "坏了半个月，打了三次电话没人来。");
				receipt = fillForm(browser.newPage(), instance);
				sendMail(smtpPort(program));
				enterNote(browser.newPage(), instance);

				Page staff = login(browser, instance);
				WORDS.forEach((word) -> awaitInList(staff, instance, word));
				assignAndAnswer(staff, instance);
				assertTrendsCount(staff, instance, WORDS.size());
			}
			try (Program program = Program.start(instance.environment(), "serve")) {
				program.awaitLine("按 Ctrl-C 停止");
				Page citizen = browser.newPage();
				citizen.navigate(instance.citizen("/status/" + receipt).toString());
				assertThat(citizen.locator("section.answer")).containsText("井盖今天上午已经换好");
				assertThat(citizen.locator("ol.steps li")).hasCount(3);
				Page staff = login(browser, instance);
				WORDS.forEach((word) -> awaitInList(staff, instance, word));
			}
		}
	}

	private static String fillForm(Page page, RunningInstance instance) {
		page.navigate(instance.citizen("/").toString());
		page.locator("#text").fill(WORDS.get(1) + "丢了，晚上看不见，社区说不归他们管。");
		page.locator("#place").fill("豆腐巷 12 号门口");
		page.locator("#contact").fill("宋女士 19900005678");
		page.locator("#report button[type=submit]").click();
		return page.locator("#code").textContent().strip();
	}

	private static void sendMail(int port) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", String.valueOf(port));
		MimeMessage mail = new MimeMessage(Session.getInstance(properties));
		mail.setFrom(new InternetAddress("qiao@example.cn"));
		mail.setRecipient(Message.RecipientType.TO, new InternetAddress("minyi@localhost"));
		mail.setSubject("桥上不安全", "GB18030");
		mail.setText(WORDS.get(2) + "断了两根，孩子上学要走这里。", "GB18030");
		Transport.send(mail);
	}

	private static void enterNote(Page page, RunningInstance instance) throws Exception {
		page.navigate(instance.citizen("/box").toString());
		page.locator("#username").fill("admin");
		page.locator("#password").fill(instance.secret("admin-password"));
		page.locator("form button[type=submit]").click();
		page.locator("#note-form #text").fill(WORDS.get(3) + "一直漏，请人看看。");
		page.locator("#note-form button[type=submit]").click();
		assertThat(page.locator(".notice.good .code")).isVisible();
	}

	private static Page login(Browser browser, RunningInstance instance) throws Exception {
		Page page = browser.newPage();
		page.navigate(instance.staff("/").toString());
		page.locator("#username").fill("admin");
		page.locator("#password").fill(instance.secret("admin-password"));
		page.locator("form button[type=submit]").click();
		assertThat(page.locator("#q")).isVisible(visible());
		return page;
	}

	private static void awaitInList(Page page, RunningInstance instance, String words) {
		await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).until(() -> {
			page.navigate(instance.staff("/submissions?" + RunningInstance.q("“" + words + "”")).toString());
			return page.locator("a.row-link").count() == 1;
		});
		assertThat(page.locator("a.row-link mark").first()).isVisible();
	}

	private static void assignAndAnswer(Page page, RunningInstance instance) {
		awaitInList(page, instance, WORDS.get(1));
		awaitClassified(page);
		page.locator("a.row-link").click();
		assertThat(page.locator(".words").first()).containsText(WORDS.get(1));
		assertThat(page.locator("body")).not().containsText("19900005678");
		open(page, "#assignment");
		page.locator("#assignment-unit").selectOption("urban");
		page.locator("#assignment button[type=submit]").click();
		assertThat(page.locator(".state").first()).hasText("已交办", text());
		open(page, "#answer");
		page.locator("#answer-text").fill("您好，井盖今天上午已经换好，谢谢您的反映。");
		page.locator("#answer button[type=submit]").click();
		assertThat(page.locator(".state").first()).hasText("已办结", text());
	}

	private static void awaitClassified(Page page) {
		await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(500)).until(() -> {
			page.reload();
			return page.getByText("分类中").count() == 0;
		});
	}

	private static void open(Page page, String details) {
		Locator panel = page.locator(details);
		if (panel.getAttribute("open") == null) {
			panel.locator("summary").click();
		}
	}

	private static void assertTrendsCount(Page page, RunningInstance instance, int items) {
		page.navigate(instance.staff("/trends").toString());
		Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(String.valueOf(items)))
			.first();
		link.click();
		assertThat(page.locator("#total")).hasText(Pattern.compile(".*" + items + ".*"));
	}

	private static int smtpPort(Program program) {
		Matcher matcher = SMTP_PORT.matcher(program.output());
		assertThat(matcher.find()).as(program.output()).isTrue();
		return Integer.parseInt(matcher.group(1));
	}

	private static LocatorAssertions.IsVisibleOptions visible() {
		return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS);
	}

	private static LocatorAssertions.HasTextOptions text() {
		return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MILLIS);
	}

}
