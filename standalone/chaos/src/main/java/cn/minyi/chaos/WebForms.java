package cn.minyi.chaos;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * People at the web form. Who is refused keeps the text and sends the same form again.
 */
final class WebForms implements Sender {

	private final URI page;

	private final Account account;

	WebForms(URI service, Account account) {
		this.page = service.resolve("/");
		this.account = account;
	}

	@Override
	public String channel() {
		return "web";
	}

	@Override
	public void send() throws InterruptedException {
		String mark = this.account.sent(channel());
		Http browser = Http.browser();
		Map<String, String> fields = null;
		while (true) {
			if (fields == null) {
				fields = form(browser);
			}
			if (fields != null) {
				fields.put("text", Marks.text(mark));
				HttpResponse<String> response = browser.send(HttpRequest.newBuilder(this.page)
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
				if (response != null && response.statusCode() == 303) {
					this.account.acknowledged(mark);
					return;
				}
			}
			this.account.refused();
			Thread.sleep(Http.PAUSE.toMillis());
		}
	}

	private @Nullable Map<String, String> form(Http browser) throws InterruptedException {
		HttpResponse<String> form = browser.send(HttpRequest.newBuilder(this.page));
		if (form == null || form.statusCode() != 200) {
			return null;
		}
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element hidden : Jsoup.parse(form.body(), this.page.toString())
			.select("form:has(textarea[name=text]) input[type=hidden]")) {
			fields.put(hidden.attr("name"), hidden.attr("value"));
		}
		String challenge = fields.get("challenge");
		if (challenge != null) {
			fields.put("proof", Proof.of(challenge));
		}
		return fields;
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
