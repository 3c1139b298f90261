package cn.minyi.intake.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Logging in with tokens (OAuth 2), with a real mail server that checks them and a real
 * endpoint that gives them out.
 */
class MailLoginIT {

	private final List<String> asked = new ArrayList<>();

	private final PublicMailbox mailbox = PublicMailbox.start();

	private HttpServer endpoint;

	private String answer = "";

	private int status = 200;

	@BeforeEach
	void startEndpoint() throws IOException {
		this.endpoint = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.endpoint.createContext("/token", (exchange) -> {
			this.asked
				.add(URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
						StandardCharsets.UTF_8));
			byte[] body = this.answer.getBytes(StandardCharsets.UTF_8);
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.endpoint.start();
	}

	@AfterEach
	void stopAll() {
		this.endpoint.stop(0);
		this.mailbox.close();
	}

	@Test
	void logsInWithATokenOfTheEndpointAndKeepsItWhileItIsGood() throws MessagingException {
		this.answer = "{\"access_token\":\"" + PublicMailbox.PASSWORD + "\",\"expires_in\":3600}";
		MailLogin login = login(settings(List.of(), "refresh me"));
		open(login);
		open(login);
		assertThat(this.asked)
			.containsExactly("grant_type=refresh_token&client_id=minyi&client_secret=s&refresh_token=refresh me");
	}

	@Test
	void asksForATokenWithItsOwnCredentialsIfThereIsNoRefreshToken() throws MessagingException {
		this.answer = "{\"access_token\":\"" + PublicMailbox.PASSWORD + "\",\"expires_in\":30}";
		MailLogin login = login(settings(List.of(), ""));
		open(login);
		open(login);
		// Too short a life to be kept.
		assertThat(this.asked).hasSize(2).containsOnly("grant_type=client_credentials&client_id=minyi&client_secret=s");
	}

	@Test
	void usesTheRefreshTokenThatReplacesTheLast() throws MessagingException {
		this.answer = "{\"access_token\":\"" + PublicMailbox.PASSWORD
				+ "\",\"expires_in\":1,\"refresh_token\":\"next\"}";
		MailLogin login = login(settings(List.of(), "first"));
		open(login);
		open(login);
		assertThat(this.asked.get(1)).endsWith("refresh_token=next");
	}

	@Test
	void logsInWithATokenOfACommand() throws MessagingException {
		open(login(settings(List.of("printf", PublicMailbox.PASSWORD), "")));
		assertThat(this.asked).isEmpty();
	}

	@Test
	void isRefusedWithAWrongToken() {
		this.answer = "{\"access_token\":\"wrong\"}";
		assertThatExceptionOfType(AuthenticationFailedException.class)
			.isThrownBy(() -> open(login(settings(List.of(), ""))));
	}

	@Test
	void saysWithoutSecretsThatThereIsNoToken() {
		this.status = 400;
		this.answer = "{\"error\":\"invalid_grant\"}";
		assertThatExceptionOfType(MailLoginException.class)
			.isThrownBy(() -> open(login(settings(List.of(), "secret-token"))))
			.withMessage("the token endpoint answers 400")
			.withNoCause();
	}

	private void open(MailLogin login) throws MessagingException {
		try (Mailbox opened = Mailbox.open(mail(), login)) {
			assertThat(opened.arrived()).isEmpty();
		}
	}

	private static MailLogin login(OAuthSettings settings) {
		return new MailLoginConfiguration().mailLogin(new MailSettings(true, "unused", 1, false, "", "", "INBOX", "a",
				"b", "c", Duration.ZERO, false, Duration.ZERO), settings, Clock.systemUTC());
	}

	private OAuthSettings settings(List<String> command, String refreshToken) {
		URI uri = URI.create("http://127.0.0.1:" + this.endpoint.getAddress().getPort() + "/token");
		return new OAuthSettings(command, uri, "minyi", "s", refreshToken, "");
	}

	private MailSettings mail() {
		return new MailSettings(true, "127.0.0.1", this.mailbox.imap(), false, PublicMailbox.ADDRESS, "", "INBOX", "a",
				"b", "c", Duration.ofMinutes(1), true, Duration.ofMinutes(1));
	}

}
