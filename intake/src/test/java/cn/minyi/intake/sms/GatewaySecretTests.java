package cn.minyi.intake.sms;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class GatewaySecretTests {

	private static final byte[] BODY = "{\"text\":\"路灯\"}".getBytes(StandardCharsets.UTF_8);

	// printf %s '{"text":"路灯"}' | openssl dgst -sha256 -hmac s3cret
	private static final String SIGNATURE = "d640bd6705ffc1f521d4925f566fa7179ac5e4cdb1331fe791d192264737b3ed";

	private final GatewaySecret secret = GatewaySecret.of("s3cret").orElseThrow();

	@Test
	void acceptsASignatureMadeByAnotherProgram() {
		assertThat(this.secret.signed(BODY, "sha256=" + SIGNATURE)).isTrue();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "sha256=", "sha256=00", SIGNATURE, "sha1=" + SIGNATURE, "sha256=x" + SIGNATURE })
	void refusesEveryOther(String signature) {
		assertThat(this.secret.signed(BODY, signature)).isFalse();
	}

	@Test
	void refusesTheSignatureOfAnotherBody() {
		assertThat(this.secret.signed("{}".getBytes(StandardCharsets.UTF_8), "sha256=" + SIGNATURE)).isFalse();
	}

	@Test
	void comparesTokens() {
		assertThat(this.secret.is("s3cret")).isTrue();
		assertThat(this.secret.is("s3cre")).isFalse();
		assertThat(this.secret.is(null)).isFalse();
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", " " })
	void isOffWithoutASecret(String configured) {
		assertThat(GatewaySecret.of(configured)).isEmpty();
	}

}
