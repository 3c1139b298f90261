package cn.minyi.standalone.demo;

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

/**
 * Web forms, filled in as a browser does: the page is fetched, its work is done, its
 * hidden fields come back with what was typed.
 */
final class WebSamples {

	private final Http http;

	private final URI page;

	WebSamples(Http http, URI page) {
		this.http = http;
		this.page = page;
	}

	void send(Samples.Web sample) throws InterruptedException {
		HttpResponse<String> form = this.http.send("网页", HttpRequest.newBuilder(this.page).build());
		if (form.statusCode() != 200) {
			throw SamplesNotAcceptedException.status("网页", form.statusCode());
		}
		Map<String, String> fields = hiddenFields(form.body());
		String challenge = fields.get("challenge");
		if (challenge != null) {
			fields.put("proof", FormWork.solve(challenge));
		}
		fields.put("text", sample.text());
		fields.put("place", sample.place());
		fields.put("unit", sample.unit());
		fields.put("contact", sample.contact());
		if (sample.anonymous()) {
			fields.put("anonymous", "true");
		}
		HttpRequest post = HttpRequest.newBuilder(this.page)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(encoded(fields)))
			.build();
		HttpResponse<String> receipt = this.http.send("网页", post);
		// The form again, with a sentence, would come with status 200 from its own
		// address.
		if (receipt.statusCode() != 200 || receipt.uri().equals(this.page)) {
			throw SamplesNotAcceptedException.status("网页", receipt.statusCode());
		}
	}

	private Map<String, String> hiddenFields(String html) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (Element hidden : Jsoup.parse(html, this.page.toString())
			.select("form:has(textarea[name=text]) input[type=hidden]")) {
			fields.put(hidden.attr("name"), hidden.attr("value"));
		}
		return fields;
	}

	private static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
