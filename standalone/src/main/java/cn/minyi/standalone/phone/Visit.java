package cn.minyi.standalone.phone;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import com.sun.net.httpserver.HttpExchange;
import org.jspecify.annotations.Nullable;

/**
 * One request for a page and its answer.
 */
final class Visit implements AutoCloseable {

	private static final int MOST_BYTES = 64 * 1024;

	private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

	private final HttpExchange exchange;

	Visit(HttpExchange exchange) {
		this.exchange = exchange;
	}

	/** Method and path. */
	String request() {
		return this.exchange.getRequestMethod() + " " + this.exchange.getRequestURI().getPath();
	}

	/**
	 * Whether a page of this server asks, in a browser of this machine: other sites that
	 * the browser shows shall not send messages.
	 */
	boolean isFromHere() {
		String host = this.exchange.getRequestHeaders().getFirst("Host");
		String site = this.exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
		boolean asksOnly = this.exchange.getRequestMethod().equals("GET");
		return host != null && HERE.contains(host.replaceFirst(":[0-9]+$", ""))
				&& (asksOnly || site == null || site.equals("same-origin") || site.equals("none"));
	}

	Map<String, String> query() {
		return fields(this.exchange.getRequestURI().getRawQuery());
	}

	Map<String, String> form() throws IOException {
		byte[] body = this.exchange.getRequestBody().readNBytes(MOST_BYTES);
		return fields(new String(body, StandardCharsets.UTF_8));
	}

	private static Map<String, String> fields(@Nullable String encoded) {
		Map<String, String> fields = new HashMap<>();
		if (encoded != null) {
			for (String field : encoded.split("&")) {
				int equals = field.indexOf('=');
				if (equals > 0) {
					fields.put(field.substring(0, equals), decoded(field.substring(equals + 1)));
				}
			}
		}
		return fields;
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	void html(int status, String page) throws IOException {
		text(status, "text/html", page);
	}

	void text(int status, String type, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		this.exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
		this.exchange.getResponseHeaders().set("Cache-Control", "no-store");
		this.exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		this.exchange.getResponseHeaders()
			.set("Content-Security-Policy", "default-src 'none'; style-src 'self'; frame-src 'self'; "
					+ "form-action 'self'; frame-ancestors 'self'; base-uri 'none'");
		this.exchange.sendResponseHeaders(status, body.length);
		this.exchange.getResponseBody().write(body);
	}

	void redirect(URI to) throws IOException {
		this.exchange.getResponseHeaders().set("Location", to.toString());
		this.exchange.sendResponseHeaders(303, -1);
	}

	@Override
	public void close() {
		this.exchange.close();
	}

}
