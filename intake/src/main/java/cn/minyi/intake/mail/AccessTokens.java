package cn.minyi.intake.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Logs in with tokens, and keeps each as long as it is good. Safe for use by many
 * threads.
 */
final class AccessTokens implements MailLogin {

	// A token must not end between here and the server.
	private static final Duration MARGIN = Duration.ofMinutes(1);

	private final Source source;

	private final Clock clock;

	private @Nullable Token token;

	private Instant until = Instant.MIN;

	AccessTokens(Source source, Clock clock) {
		this.source = source;
		this.clock = clock;
	}

	/** Gives out tokens. */
	@FunctionalInterface
	interface Source {

		Token fetch() throws MailLoginException;

	}

	/**
	 * A token.
	 *
	 * @param value what is sent
	 * @param life how long it is good; zero if it has to be asked for each time
	 */
	record Token(String value, Duration life) {

		@Override
		public String toString() {
			return "Token[]";
		}

	}

	@Override
	public synchronized String secret() throws MailLoginException {
		Token current = this.token;
		if (current == null || !this.clock.instant().isBefore(this.until)) {
			current = this.source.fetch();
			this.until = this.clock.instant().plus(current.life()).minus(MARGIN);
			this.token = current;
		}
		return current.value();
	}

	@Override
	public Optional<String> mechanism() {
		return Optional.of(XOAUTH2);
	}

}
