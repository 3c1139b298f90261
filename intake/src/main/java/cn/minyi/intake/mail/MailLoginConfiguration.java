package cn.minyi.intake.mail;

import java.time.Clock;
import java.util.Optional;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * With what the service logs in to the mail servers.
 */
@Configuration(proxyBeanMethods = false)
class MailLoginConfiguration {

	@Bean
	MailLogin mailLogin(MailSettings mail, OAuthSettings oauth, Clock clock) {
		if (!oauth.tokenCommand().isEmpty()) {
			return new AccessTokens(new TokenCommand(oauth.tokenCommand()), clock);
		}
		return oauth.hasEndpoint() ? new AccessTokens(new TokenEndpoint(oauth), clock) : new Password(mail.password());
	}

	private record Password(String secret) implements MailLogin {

		@Override
		public Optional<String> mechanism() {
			return Optional.empty();
		}

		@Override
		public String toString() {
			return "Password[]";
		}

	}

}
