package cn.minyi.intake.page;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

import cn.minyi.intake.arrival.KeyedHash;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells one filled-in form from another. A form carries a token made for it, so that a
 * double click sends one submission; what was typed belongs to the identity too, so that
 * a form sent again with another text is another submission. Any instance with the same
 * secrets knows the tokens of the others.
 */
@Component
public final class FormTokens {

	private static final int RANDOM_BYTES = 16;

	private static final Duration VALID = Duration.ofDays(1);

	private final SecureRandom random = new SecureRandom();

	private final KeyedHash hash;

	private final Clock clock;

	FormTokens(KeyedHash hash, Clock clock) {
		this.hash = hash.derive("form-token");
		this.clock = clock;
	}

	/**
	 * A token for a new form.
	 * @return random, the time in seconds, and a signature
	 */
	public String fresh() {
		String random = random();
		String stamped = random + "." + this.clock.instant().getEpochSecond();
		return stamped + "." + signature(stamped);
	}

	/**
	 * The message id of a form.
	 * @param token as the form sent it; without a valid one every sending is another
	 * message
	 * @param typed all that was typed
	 * @return the same for the same token and the same words
	 */
	public String messageId(@Nullable String token, String... typed) {
		String form = isValid(token) ? token : random();
		return this.hash.hex(form, this.hash.hex(typed));
	}

	/**
	 * Whether a token was made here within the last day.
	 * @param token as the form sent it
	 * @return false for null, and for what nobody made
	 */
	public boolean isValid(@Nullable String token) {
		if (token == null) {
			return false;
		}
		int end = token.lastIndexOf('.');
		int middle = token.indexOf('.');
		if (middle < 0 || middle >= end || !this.hash.matches(token.substring(0, end).getBytes(StandardCharsets.UTF_8),
				token.substring(end + 1))) {
			return false;
		}
		// The signature is ours, so this is a number.
		Instant made = Instant.ofEpochSecond(Long.parseLong(token.substring(middle + 1, end)));
		return made.plus(VALID).isAfter(this.clock.instant());
	}

	private String signature(String stamped) {
		return this.hash.hex(stamped.getBytes(StandardCharsets.UTF_8));
	}

	private String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
