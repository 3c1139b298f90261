package cn.minyi.standalone.demo;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

/**
 * Short messages, by the callback of an SMS gateway, each from a number of its own.
 */
final class SmsSamples {

	private static final String HOTLINE = "106573022222";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Http http;

	private final URI callback;

	private final SecretKeySpec key;

	SmsSamples(Http http, URI citizenPage, String secret) {
		this.http = http;
		this.callback = citizenPage.resolve("sms/inbound/plain");
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	void send(int number, Samples.Sms sms) throws InterruptedException {
		String from = String.format(Locale.ROOT, "1990000%04d", number);
		// Some people pass the same text on, as they do in real life.
		byte[] body = MAPPER.writeValueAsBytes(Map.of("messageId", SampleIds.of("sms", from + sms.text()), "from", from,
				"to", HOTLINE, "text", sms.text(), "sentAt", Instant.now().toString()));
		HttpRequest request = HttpRequest.newBuilder(this.callback)
			.header("Content-Type", "application/json")
			.header("X-Minyi-Signature", "sha256=" + signature(body))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
		HttpResponse<String> response = this.http.send("短信", request);
		if (response.statusCode() != 200) {
			throw SamplesNotAcceptedException.status("短信", response.statusCode());
		}
	}

	private String signature(byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

}
