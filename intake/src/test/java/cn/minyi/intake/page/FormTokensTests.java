package cn.minyi.intake.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import cn.minyi.intake.arrival.KeyedHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FormTokensTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:02:03Z"), ZoneOffset.UTC);

	private final FormTokens tokens = tokens(CLOCK);

	@Test
	void makesOneMessageOfADoubleClick() {
		String token = this.tokens.fresh();
		assertThat(this.tokens.messageId(token, "路灯")).isEqualTo(tokens(CLOCK).messageId(token, "路灯"));
	}

	@Test
	void makesTwoMessagesOfTwoTexts() {
		String token = this.tokens.fresh();
		assertThat(this.tokens.messageId(token, "路灯")).isNotEqualTo(this.tokens.messageId(token, "路灯坏了"));
	}

	@Test
	void makesTwoMessagesOfTwoForms() {
		assertThat(this.tokens.messageId(this.tokens.fresh(), "路灯"))
			.isNotEqualTo(this.tokens.messageId(this.tokens.fresh(), "路灯"));
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "x.1.00", "..", "AAAA.9999999999.0" })
	void makesANewMessageEachTimeWithoutAToken(String token) {
		assertThat(this.tokens.messageId(token, "路灯")).isNotEqualTo(this.tokens.messageId(token, "路灯"));
	}

	@Test
	void forgetsATokenAfterADay() {
		String token = this.tokens.fresh();
		FormTokens later = tokens(Clock.offset(CLOCK, Duration.ofHours(25)));
		assertThat(later.messageId(token, "路灯")).isNotEqualTo(later.messageId(token, "路灯"));
	}

	private static FormTokens tokens(Clock clock) {
		return new FormTokens(new KeyedHash(new byte[32]), clock);
	}

}
