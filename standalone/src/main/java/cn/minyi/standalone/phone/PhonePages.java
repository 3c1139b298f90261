package cn.minyi.standalone.phone;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import cn.minyi.servers.PortTakenException;
import cn.minyi.servers.ServerNotStartedException;
import cn.minyi.servers.sms.LocalSmsGateway;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The pages of the simulated phones, on the loopback interface only.
 */
public final class PhonePages {

	private static final String HOST = "127.0.0.1";

	private static final Pattern PHONE = Pattern.compile("1[0-9]{10}");

	private static final String FIRST_PHONE = "19900001234";

	private static final String WRONG_PHONE = "手机号应当是 1 开头的 11 位数字，请改正。";

	private static final int LONGEST_TEXT = 2000;

	private static final int THREADS = 4;

	private final HttpServer server;

	private final ExecutorService threads;

	private final LocalSmsGateway gateway;

	private final Conversations conversations;

	private final String service;

	private final ZoneId zone;

	private final Templates templates = new Templates();

	private PhonePages(HttpServer server, LocalSmsGateway gateway, Conversations conversations, String service,
			ZoneId zone) {
		this.server = server;
		this.gateway = gateway;
		this.conversations = conversations;
		this.service = service;
		this.zone = zone;
		this.threads = Executors.newFixedThreadPool(THREADS, (task) -> {
			Thread thread = new Thread(task, "phone-page");
			thread.setDaemon(true);
			return thread;
		});
	}

	/**
	 * Starts the pages.
	 * @param port to listen on
	 * @param gateway by which messages are sent
	 * @param conversations where messages arrive
	 * @param service the number that phones write to
	 * @param zone in which times are shown
	 * @return serving
	 * @throws PortTakenException when the port belongs to somebody else
	 */
	public static PhonePages start(int port, LocalSmsGateway gateway, Conversations conversations, String service,
			ZoneId zone) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(HOST, port), 0);
			PhonePages pages = new PhonePages(server, gateway, conversations, service, zone);
			server.setExecutor(pages.threads);
			server.createContext("/", pages::answer);
			server.start();
			return pages;
		}
		catch (BindException ex) {
			throw new PortTakenException("模拟手机页面", port, ex);
		}
		catch (IOException ex) {
			throw new ServerNotStartedException("模拟手机页面无法在端口 %d 启动：%s。".formatted(port, ex.getMessage()), ex);
		}
	}

	/**
	 * Where the pages are.
	 * @return the port on the loopback interface
	 */
	public int port() {
		return this.server.getAddress().getPort();
	}

	/** Shows no more pages. */
	public void stop() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange raw) throws IOException {
		try (Visit visit = new Visit(raw)) {
			if (!visit.isFromHere()) {
				visit.text(403, "text/plain", "请在本机用 http://localhost:" + port() + "/ 打开。");
				return;
			}
			switch (visit.request()) {
				case "GET /" -> open(visit);
				case "GET /conversation" ->
					visit.html(200, this.templates.conversation(view(shown(visit.query().getOrDefault("phone", "")))));
				case "GET /phone.css" -> visit.text(200, "text/css", this.templates.style());
				case "POST /send" -> send(visit);
				default -> visit.text(404, "text/plain", "没有这个页面。");
			}
		}
	}

	// What was typed stays when the number is changed.
	private void open(Visit visit) throws IOException {
		Map<String, String> query = visit.query();
		String phone = query.getOrDefault("phone", FIRST_PHONE).strip();
		String text = query.getOrDefault("text", "");
		if (PHONE.matcher(phone).matches()) {
			page(visit, 200, phone, text, "");
		}
		else {
			page(visit, 422, phone, text, WRONG_PHONE);
		}
	}

	private void send(Visit visit) throws IOException {
		Map<String, String> form = visit.form();
		String phone = form.getOrDefault("phone", "").strip();
		String text = form.getOrDefault("text", "").strip();
		if (!PHONE.matcher(phone).matches()) {
			page(visit, 422, phone, text, WRONG_PHONE);
		}
		else if (text.isEmpty() || text.length() > LONGEST_TEXT) {
			page(visit, 422, phone, text, "请写 1 至 %d 个字的短信内容。".formatted(LONGEST_TEXT));
		}
		else {
			this.conversations.sent(phone, text, this.gateway.send(phone, this.service, text));
			visit.redirect(URI.create("/?phone=" + phone));
		}
	}

	private void page(Visit visit, int status, String phone, String text, String mistake) throws IOException {
		visit.html(status, this.templates.page(view(shown(phone)), phone, text, mistake));
	}

	private PhoneView view(String phone) {
		return PhoneView.of(phone, this.service, this.gateway, this.conversations, this.zone);
	}

	private static String shown(String phone) {
		return PHONE.matcher(phone).matches() ? phone : FIRST_PHONE;
	}

}
