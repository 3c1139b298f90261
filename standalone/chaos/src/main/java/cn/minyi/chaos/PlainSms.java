package cn.minyi.chaos;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that calls back over HTTP, and again with the same message id until it is
 * told that the message is safe.
 */
final class PlainSms implements Sender {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final Http http = Http.gateway();

	private final URI callback;

	private final String secret;

	private final Account account;

	PlainSms(URI service, String secret, Account account) {
		this.callback = service.resolve("/sms/inbound/plain");
		this.secret = secret;
		this.account = account;
	}

	@Override
	public String channel() {
		return "sms";
	}

	@Override
	public void send() throws InterruptedException {
		String mark = this.account.sent(channel());
		String phone = Phones.of(mark);
		byte[] body = MAPPER.writeValueAsBytes(Map.of("messageId", mark, "from", phone, "to", "10657302", "text",
				Marks.text(mark), "sentAt", Clock.systemUTC().instant().toString()));
		while (true) {
			HttpResponse<String> response = this.http.send(HttpRequest.newBuilder(this.callback)
				.header("Content-Type", "application/json")
				.header("X-Minyi-Signature", "sha256=" + signature(body))
				.POST(HttpRequest.BodyPublishers.ofByteArray(body)));
			if (response != null && response.statusCode() == 200) {
				this.account.acknowledged(mark);
				return;
			}
			this.account.refused();
			Thread.sleep(Http.PAUSE.toMillis());
		}
	}

	private String signature(byte[] body) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("every Java has HmacSHA256", ex);
		}
	}

}
