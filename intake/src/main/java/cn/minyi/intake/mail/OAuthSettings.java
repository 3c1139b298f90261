package cn.minyi.intake.mail;

import java.net.URI;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where tokens come from that replace the mailbox's password: a command or an endpoint.
 * Without either, the password is used.
 *
 * @param tokenCommand a program, with arguments, that writes a token to its standard
 * output
 * @param tokenUrl the provider's token endpoint
 * @param clientId as the provider gave it
 * @param clientSecret as the provider gave it, may be empty
 * @param refreshToken as the provider gave it; without one the client's own credentials
 * are used
 * @param scope what the token is for, may be empty
 */
@Validated
@ConfigurationProperties("minyi.mail.oauth")
record OAuthSettings(@NotNull @DefaultValue List<String> tokenCommand, @Nullable URI tokenUrl,
		@NotNull @DefaultValue("") String clientId, @NotNull @DefaultValue("") String clientSecret,
		@NotNull @DefaultValue("") String refreshToken, @NotNull @DefaultValue("") String scope) {

	boolean hasEndpoint() {
		return this.tokenUrl != null && !this.tokenUrl.toString().isEmpty();
	}

	URI requiredTokenUrl() {
		if (this.tokenUrl == null) {
			throw new IllegalStateException("there is no token endpoint");
		}
		return this.tokenUrl;
	}

	@Override
	public String toString() {
		return "OAuthSettings[" + this.tokenUrl + "]";
	}

}
