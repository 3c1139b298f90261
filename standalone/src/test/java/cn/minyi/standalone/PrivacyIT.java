package cn.minyi.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeUtility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static cn.minyi.standalone.RunningInstance.q;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What is left of a citizen in the files of the service, and what becomes of it: opened
 * by a clerk, sealed with other keys, erased.
 */
class PrivacyIT {

	private static final Duration SOON = Duration.ofMinutes(3);

	private static final String PHONE = "19955507788";

	private static final String NAME = "欧阳雪晴";

	private static final String MAIL = "xueqing.ouyang@private.example";

	private static final String ADDRESS = "203.0.113.77";

	private static final String AGENT = "PlantedMailer/7.2";

	private static final List<String> PLANTED = List.of(PHONE, NAME, MAIL, ADDRESS, AGENT);

	// Harmless words of the same texts, which must be found where the planted ones are
	// looked for.
	private static final List<String> MARKERS = List.of("zqsmszq", "zqwebzq", "zqmailzq", "zqboxzq");

	@TempDir
	private Path data;

	private RunningInstance instance;

	@Test
	void leavesNothingOfACitizenInAnyFile() throws Exception {
		this.instance = RunningInstance.in(this.data);
		String indexed;
		String erased;
		try (Program program = Program.start(this.instance.environment()); Browser browser = Browser.open()) {
			program.awaitLine("按 Ctrl-C 停止");
			erased = send(browser);
			for (String marker : MARKERS) {
				await().atMost(SOON).until(() -> this.instance.found(q(marker)) == 1);
			}
			StaffPages staff = StaffPages.logIn(browser.newPage(), this.instance);
			assertOpens(staff.page(), "zqwebzq");
			staff.answer("zqmailzq", "已经修好。");
			await().atMost(SOON).untilAsserted(() -> run(0, "rotate-keys"));
			assertThat(this.data.resolve("secrets/contact-key-2")).exists();
			assertOpens(staff.page(), "zqwebzq");
			assertOpens(staff.page(), "zqsmszq");
			assertThat(run(1, "erase", erased, "--reason", "本人书面要求删除")).contains("这是预演");
			assertThat(this.instance.found(q("zqsmszq"))).isEqualTo(1);
			assertThat(run(0, "erase", erased, "--reason", "本人书面要求删除", "--yes")).contains("删除完成，已核实");
			assertThat(this.instance.found(q("zqsmszq"))).isZero();
			assertThat(run(0, "rebuild-index")).contains("重建完成");
			assertThat(this.instance.found(q("zqsmszq"))).isZero();
			staff.page().navigate(this.instance.staff("/trends").toString());
			assertThat(staff.page().locator("main").textContent()).contains("另有 1 件已按规定删除");
			staff.page().navigate(this.instance.staff("/openings").toString());
			assertThat(staff.page().locator("#openings tbody tr").count()).isEqualTo(2);
			picture(staff.page(), "openings");
			indexed = everythingIndexed();
			program.stop();
		}
		assertGone(indexed);
	}

	/** Sends one message by each channel, and gives the receipt of the short message. */
	private String send(Browser browser) throws Exception {
		String receipt = this.instance.sms("privacy-1", PHONE,
				"zqsmszq 村口的路灯坏了，我叫" + NAME + "，打" + PHONE + "找我，或写信到" + MAIL);
		this.instance.mail(MimeUtility.encodeText(NAME, "UTF-8", "B") + " <" + MAIL + ">", "zqmailzq 路灯",
				"我叫" + NAME + "，电话 199 5550 7788。\n\n发自 " + MAIL,
				List.of("Received: from [" + ADDRESS + "] by mx.example.cn; Mon, 2 Mar 2026 09:00:00 +0800",
						"X-Originating-IP: [" + ADDRESS + "]", "User-Agent: " + AGENT));
		this.instance.boxNote("zqboxzq 我叫" + NAME + "，电话" + PHONE, "食堂");
		Page form = browser.newPage();
		form.navigate(this.instance.citizen("/").toString());
		form.locator("#text").fill("zqwebzq 凉亭漏雨，我叫" + NAME + "，电话" + PHONE);
		form.locator("#contact").fill(NAME + " " + PHONE + " " + MAIL);
		form.locator("#files").setInputFiles(photo());
		form.locator("#report button[type=submit]").click();
		form.locator("#code").waitFor();
		return receipt;
	}

	// A picture in whose name and comment the sender stands.
	private Path photo() throws IOException {
		ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
		ImageIO.write(new java.awt.image.BufferedImage(64, 64, java.awt.image.BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
		byte[] comment = ("Exif\0\0" + NAME + ' ' + PHONE + ' ' + MAIL).getBytes(StandardCharsets.UTF_8);
		ByteArrayOutputStream planted = new ByteArrayOutputStream();
		planted.write(jpeg.toByteArray(), 0, 2);
		planted.write(new byte[] { (byte) 0xFF, (byte) 0xFE, 0, (byte) (comment.length + 2) });
		planted.write(comment);
		planted.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
		return Files.write(
				Files.createTempDirectory(Path.of("target").toAbsolutePath(), "photo").resolve(NAME + PHONE + ".jpg"),
				planted.toByteArray());
	}

	private void assertOpens(Page page, String marker) throws Exception {
		page.navigate(this.instance.staff("/submissions/" + id(marker)).toString());
		page.locator("#opening summary").click();
		page.locator("#opening-reason").fill("需要回电核实路灯的位置");
		picture(page, "opening");
		page.locator("#opening button[type=submit]").click();
		page.locator("#contact").waitFor();
		assertThat(page.locator("main").textContent()).contains(PHONE, NAME);
		picture(page, "opened");
	}

	private static void picture(Page page, String name) {
		for (int width : new int[] { 1366, 360 }) {
			page.setViewportSize(width, (width > 1000) ? 768 : 740);
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "privacy-" + name + '-' + width + ".png")));
		}
		page.setViewportSize(1366, 768);
	}

	private String id(String marker) throws Exception {
		Matcher id = Pattern.compile("\"id\":\"([0-9a-f]{32})\"").matcher(this.instance.api("?" + q(marker)).body());
		assertThat(id.find()).isTrue();
		return id.group(1);
	}

	private String run(int status, String... arguments) throws Exception {
		try (Program command = Program.start(this.instance.environment(), arguments)) {
			int ended = command.awaitExit();
			assertThat(ended).as(command.output()).isEqualTo(status);
			return command.output();
		}
	}

	// The files of Elasticsearch are compressed, so it is asked for everything it has.
	private String everythingIndexed() throws Exception {
		String node = Files.readString(this.data.resolve("run/elasticsearch")).strip();
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(node + "/_all/_search?size=1000&expand_wildcards=all")).build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
			.body();
	}

	private void assertGone(String indexed) {
		Path kafka = this.data.resolve("kafka");
		Path elasticsearch = this.data.resolve("elasticsearch");
		// Kafka's old files are deleted a minute after they were replaced.
		List<String> kept = MARKERS.subList(1, MARKERS.size());
		for (String marker : kept) {
			assertThat(Planted.in(List.of(marker), PrivacyIT::inUse, kafka)).as("the search finds %s", marker)
				.isNotEmpty();
			assertThat(Planted.in(List.of(marker), indexed)).as("the search finds %s", marker).isNotEmpty();
		}
		assertThat(Planted.in(List.of("minyi"), PrivacyIT::inUse, this.data.resolve("logs"))).isNotEmpty();
		assertThat(Planted.in(PLANTED, indexed)).isEmpty();
		// The mailbox in mail/ is the channel's own copy; the keys in secrets/ are none.
		assertThat(Planted.in(PLANTED, (file) -> true, kafka, elasticsearch, this.data.resolve("logs"),
				this.data.resolve("attachments"), this.data.resolve("secrets"), this.data.resolve("run")))
			.isEmpty();
		assertThat(Planted.in(MARKERS.subList(0, 1), indexed)).isEmpty();
		assertThat(Planted.in(MARKERS.subList(0, 1), PrivacyIT::inUse, kafka, elasticsearch)).isEmpty();
	}

	private static boolean inUse(Path file) {
		return !file.toString().contains("deleted");
	}

}
