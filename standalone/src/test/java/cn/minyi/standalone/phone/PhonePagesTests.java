package cn.minyi.standalone.phone;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

import cn.minyi.servers.sms.LocalSmsGateway;
import cn.minyi.servers.sms.SmsAccount;
import cn.minyi.servers.sms.SmsPart;
import cn.minyi.servers.sms.SmsProtocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PhonePagesTests {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final String SERVICE = "106573022222";

	private static final String PHONE = "19900001234";

	private static final SmsAccount ACCOUNT = new SmsAccount(SmsProtocol.CMPP30, "900001", "secret");

	@TempDir
	Path dir;

	private final Conversations conversations = new Conversations(Clock.systemUTC());

	private LocalSmsGateway gateway;

	private PhonePages pages;

	@BeforeEach
	void start() {
		this.gateway = LocalSmsGateway.start(ACCOUNT, this.dir, 0, Duration.ofSeconds(1), this.conversations);
		this.pages = PhonePages.start(0, this.gateway, this.conversations, SERVICE, ZoneOffset.UTC);
	}

	@AfterEach
	void stop() {
		this.pages.stop();
		this.gateway.close();
	}

	@Test
	void saysThatItIsASimulation() throws Exception {
		assertThat(get("/").body()).contains("本地模拟短信网关").contains(SERVICE);
	}

	@Test
	void keepsALongMessageInPartsUntilTheServiceTakesThem() throws Exception {
		HttpResponse<String> sent = send(PHONE, "路灯坏了。".repeat(40));
		assertThat(sent.statusCode()).isEqualTo(303);
		assertThat(sent.headers().firstValue("Location")).contains("/?phone=" + PHONE);
		assertThat(this.gateway.waiting()).isEqualTo(3);
		assertThat(get("/conversation?phone=" + PHONE).body()).contains("路灯坏了。路灯坏了。")
			.contains("分 3 段，由网关保管")
			.contains("没有连接到这个网关");
	}

	@Test
	void forgetsNothingThatWasNotTakenWhenItStartsAgain() throws Exception {
		send(PHONE, "路灯坏了。");
		this.gateway.close();
		this.gateway = LocalSmsGateway.start(ACCOUNT, this.dir, 0, Duration.ofSeconds(1), this.conversations);
		assertThat(this.gateway.waiting()).isEqualTo(1);
	}

	@Test
	void showsAnAnswerInPartsAsOne() throws Exception {
		this.conversations.receive(part(2, "请查收。"));
		assertThat(get("/conversation?phone=" + PHONE).body()).doesNotContain("请查收");
		this.conversations.receive(part(1, "您反映的事已有答复，"));
		assertThat(get("/conversation?phone=" + PHONE).body()).contains("您反映的事已有答复，请查收。");
		assertThat(get("/conversation?phone=19900009999").body()).doesNotContain("您反映的事");
	}

	private static SmsPart part(int number, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_16BE);
		byte[] content = new byte[6 + bytes.length];
		System.arraycopy(new byte[] { 5, 0, 3, 77, 2, (byte) number }, 0, content, 0, 6);
		System.arraycopy(bytes, 0, content, 6, bytes.length);
		return new SmsPart("0000000000000001", SERVICE, PHONE, 8, true, content);
	}

	@Test
	void showsWhatSomebodyWroteAndNothingOfItAsHtml() throws Exception {
		send(PHONE, "<b>路灯</b>");
		assertThat(get("/conversation?phone=" + PHONE).body()).contains("&lt;b&gt;路灯&lt;/b&gt;");
	}

	@Test
	void keepsTheTextAndSaysWhatIsWrongWithTheNumber() throws Exception {
		HttpResponse<String> refused = send("123", "路灯坏了。");
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("11 位数字").contains("路灯坏了。");
		assertThat(this.gateway.waiting()).isZero();
	}

	@Test
	void keepsTheTextWhenTheNumberIsChanged() throws Exception {
		assertThat(get("/?phone=19900005678&text=" + encoded("路灯坏了。")).body()).contains(">路灯坏了。</textarea>")
			.contains("value=\"19900005678\"");
	}

	@Test
	void sendsNothingForOtherSites() throws Exception {
		HttpRequest.Builder request = form(PHONE, "路灯坏了。").header("Sec-Fetch-Site", "cross-site");
		assertThat(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(403);
		assertThat(this.gateway.waiting()).isZero();
	}

	// A client that may name any host.
	@Test
	void isThereForThisMachineOnly() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.pages.port())) {
			socket.getOutputStream()
				.write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			InputStream answer = socket.getInputStream();
			assertThat(new String(answer.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
		}
	}

	private HttpResponse<String> send(String phone, String text) throws IOException, InterruptedException {
		return CLIENT.send(form(phone, text).build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpRequest.Builder form(String phone, String text) {
		return HttpRequest.newBuilder(uri("/send"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString("phone=" + phone + "&text=" + encoded(text)));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.pages.port() + path);
	}

}
