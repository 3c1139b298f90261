package cn.minyi.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import cn.minyi.servers.LoopbackPort;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An instance as outsiders see it: by its ports, with the secrets of its data directory.
 */
public record RunningInstance(Path data, int citizenPort, int staffPort, int smtpPort, int phonePort) {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	public static RunningInstance in(Path data) {
		return new RunningInstance(data, LoopbackPort.anyFree(), LoopbackPort.anyFree(), LoopbackPort.anyFree(),
				LoopbackPort.anyFree());
	}

	public Map<String, String> environment() {
		return Map.of("MINYI_DATA", this.data.toString(), "MINYI_CITIZEN_PORT", String.valueOf(this.citizenPort),
				"MINYI_STAFF_PORT", String.valueOf(this.staffPort), "MINYI_SMTP_PORT", String.valueOf(this.smtpPort),
				"MINYI_PHONE_PORT", String.valueOf(this.phonePort));
	}

	public URI citizen(String path) {
		return URI.create("http://localhost:" + this.citizenPort + path);
	}

	public URI phone() {
		return URI.create("http://localhost:" + this.phonePort + "/");
	}

	public URI staff(String path) {
		return URI.create("http://localhost:" + this.staffPort + path);
	}

	/** Sends a short message as a gateway does and gives its receipt. */
	public String sms(String messageId, String text) throws IOException, InterruptedException {
		return sms(messageId, "19900001234", text);
	}

	public String sms(String messageId, String from, String text) throws IOException, InterruptedException {
		byte[] body = MAPPER.writeValueAsBytes(Map.of("messageId", messageId, "from", from, "to", "10650000", "text",
				text, "sentAt", "2026-03-02T09:00:00+08:00"));
		HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(citizen("/sms/inbound/plain"))
			.header("Content-Type", "application/json")
			.header("X-Minyi-Signature", "sha256=" + signature(body))
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		return json(response).path("receipt").asString();
	}

	public void mail(String from, String subject, String text) throws MessagingException {
		mail(from, subject, text, List.of());
	}

	public void mail(String from, String subject, String text, List<String> headers) throws MessagingException {
		Properties properties = new Properties();
		properties.put("mail.smtp.host", "127.0.0.1");
		properties.put("mail.smtp.port", String.valueOf(this.smtpPort));
		MimeMessage message = new MimeMessage(Session.getInstance(properties));
		message.setFrom(from);
		for (String header : headers) {
			message.addHeaderLine(header);
		}
		message.setRecipient(Message.RecipientType.TO, new InternetAddress("minyi@localhost"));
		message.setSubject(subject, "UTF-8");
		message.setText(text, "UTF-8");
		Transport.send(message);
	}

	/** Uploads a table with one note, as a program of a collector does. */
	public void boxNote(String text, String place) throws IOException, InterruptedException {
		String boundary = "note";
		String body = """
				--note\r
				Content-Disposition: form-data; name="file"; filename="notes.csv"\r
				Content-Type: text/csv\r
				\r
				内容,地点\r
				"%s","%s"\r
				\r
				--note--\r
				""".formatted(text, place);
		HttpResponse<String> response = CLIENT.send(HttpRequest.newBuilder(citizen("/api/box/import"))
			.header("Authorization", login())
			.header("Content-Type", "multipart/form-data; boundary=" + boundary)
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(json(response).path("accepted").asInt()).isEqualTo(1);
	}

	/** How many items the API finds; -1 while it says that it cannot search just now. */
	public int found(String query) throws IOException, InterruptedException {
		HttpResponse<String> response = api("?size=1&" + query);
		return (response.statusCode() == 503) ? -1 : json(response).path("total").asInt();
	}

	public static String q(String words) {
		return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

	/** Asks the API of the staff's application as the administrator. */
	public HttpResponse<String> api(String path) throws IOException, InterruptedException {
		return CLIENT.send(
				HttpRequest.newBuilder(staff("/api/submissions" + path)).header("Authorization", login()).build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private String login() throws IOException {
		return "Basic " + Base64.getEncoder()
			.encodeToString(("admin:" + secret("admin-password")).getBytes(StandardCharsets.UTF_8));
	}

	private static JsonNode json(HttpResponse<String> response) {
		assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
		return MAPPER.readTree(response.body());
	}

	public String secret(String name) throws IOException {
		return Files.readString(this.data.resolve("secrets").resolve(name), StandardCharsets.UTF_8).strip();
	}

	private String signature(byte[] body) throws IOException {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(secret("sms-plain-secret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
			return HexFormat.of().formatHex(mac.doFinal(body));
		}
		catch (GeneralSecurityException ex) {
			throw new AssertionError(ex);
		}
	}

}
