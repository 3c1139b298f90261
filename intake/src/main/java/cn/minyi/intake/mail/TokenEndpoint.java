package cn.minyi.intake.mail;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks a provider's token endpoint (RFC 6749): with a refresh token (section 6) if there
 * is one, else with the credentials of the client (section 4.4).
 */
final class TokenEndpoint implements AccessTokens.Source {

	private static final Duration TIMEOUT = Duration.ofSeconds(15);

	// RFC 6749 leaves it open; providers give an hour.
	private static final long UNKNOWN_LIFE_SECONDS = 300;

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

	private final OAuthSettings settings;

	// Some providers replace it at every use.
	private String refreshToken;

	TokenEndpoint(OAuthSettings settings) {
		this.settings = settings;
		this.refreshToken = settings.refreshToken();
	}

	@Override
	public AccessTokens.Token fetch() throws MailLoginException {
		HttpRequest request = HttpRequest.newBuilder(this.settings.requiredTokenUrl())
			.timeout(TIMEOUT)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Accept", "application/json")
			.POST(BodyPublishers.ofString(form()))
			.build();
		try {
			HttpResponse<String> response = this.http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
			if (response.statusCode() != 200) {
				throw new MailLoginException("the token endpoint answers " + response.statusCode());
			}
			return token(MAPPER.readTree(response.body()));
		}
		catch (IOException | JacksonException ex) {
			throw new MailLoginException("the token endpoint does not answer: " + ex.getClass().getSimpleName());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new MailLoginException("interrupted");
		}
	}

	private AccessTokens.Token token(JsonNode answer) throws MailLoginException {
		String value = answer.path("access_token").asString("");
		if (value.isEmpty()) {
			throw new MailLoginException("the token endpoint gives no token");
		}
		this.refreshToken = answer.path("refresh_token").asString(this.refreshToken);
		return new AccessTokens.Token(value,
				Duration.ofSeconds(answer.path("expires_in").asLong(UNKNOWN_LIFE_SECONDS)));
	}

	private String form() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("grant_type", this.refreshToken.isEmpty() ? "client_credentials" : "refresh_token");
		fields.put("client_id", this.settings.clientId());
		fields.put("client_secret", this.settings.clientSecret());
		fields.put("refresh_token", this.refreshToken);
		fields.put("scope", this.settings.scope());
		return fields.entrySet()
			.stream()
			.filter((each) -> !each.getValue().isEmpty())
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
