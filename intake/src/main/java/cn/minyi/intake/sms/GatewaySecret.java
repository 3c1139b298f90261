package cn.minyi.intake.sms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import cn.minyi.intake.arrival.KeyedHash;
import org.jspecify.annotations.Nullable;

/**
 * What a gateway and this service both know. Comparisons take the same time whether they
 * succeed or not.
 */
final class GatewaySecret {

	private static final String SIGNATURE_PREFIX = "sha256=";

	private final byte[] secret;

	private GatewaySecret(String secret) {
		this.secret = secret.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A secret from configuration.
	 * @return empty if there is none, so that the gateway is off
	 */
	static Optional<GatewaySecret> of(@Nullable String secret) {
		return (secret != null && !secret.isBlank()) ? Optional.of(new GatewaySecret(secret.strip()))
				: Optional.empty();
	}

	/**
	 * Whether a body was signed with this secret.
	 * @param signature {@code sha256=} and the HMAC-SHA256 of the body in hex
	 */
	boolean signed(byte[] body, @Nullable String signature) {
		return signature != null && signature.startsWith(SIGNATURE_PREFIX)
				&& new KeyedHash(this.secret).matches(body, signature.substring(SIGNATURE_PREFIX.length()).strip());
	}

	/**
	 * Whether a token is this secret.
	 */
	boolean is(@Nullable String token) {
		return token != null && MessageDigest.isEqual(this.secret, token.getBytes(StandardCharsets.UTF_8));
	}

}
