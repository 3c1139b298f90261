package cn.minyi.intake.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import cn.minyi.intake.arrival.KeyedHash;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class StatusPassTests {

	private static final String CODE = "7KQM-2XHT-WP9C";

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:02:03Z"), ZoneOffset.UTC);

	private final StatusPass pass = pass(CLOCK);

	private final Cookie cookie = cookie(false);

	@Test
	void isGoodForItsOwnCode() {
		assertThat(this.pass.isHeldBy(with(this.cookie.getValue()), CODE)).isTrue();
		assertThat(this.pass.isHeldBy(with(this.cookie.getValue()), "AAAA-BBBB-CCCC")).isFalse();
	}

	@Test
	void isGoodForHalfAnHour() {
		assertThat(pass(Clock.offset(CLOCK, Duration.ofMinutes(29))).isHeldBy(with(this.cookie.getValue()), CODE))
			.isTrue();
		assertThat(pass(Clock.offset(CLOCK, Duration.ofMinutes(31))).isHeldBy(with(this.cookie.getValue()), CODE))
			.isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "x", "9999999999.", "9999999999.00", "99999999999999999999.00", "." })
	void cannotBeForged(String value) {
		assertThat(this.pass.isHeldBy(with(value), CODE)).isFalse();
	}

	@Test
	void cannotBeMadeToLiveLonger() {
		String signature = this.cookie.getValue().substring(this.cookie.getValue().indexOf('.'));
		assertThat(this.pass.isHeldBy(with("9999999999" + signature), CODE)).isFalse();
	}

	@Test
	void isSentToItsPageOnlyAndReadByNoScript() {
		assertThat(this.cookie.getPath()).isEqualTo("/status/" + CODE);
		assertThat(this.cookie.isHttpOnly()).isTrue();
		assertThat(this.cookie.getAttribute("SameSite")).isEqualTo("Strict");
		assertThat(this.cookie.getMaxAge()).isNegative();
		assertThat(this.cookie.getSecure()).isFalse();
		assertThat(cookie(true).getSecure()).isTrue();
	}

	private Cookie cookie(boolean secure) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setSecure(secure);
		MockHttpServletResponse response = new MockHttpServletResponse();
		this.pass.give(CODE, request, response);
		return response.getCookie("minyi-status");
	}

	private static MockHttpServletRequest with(String value) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setCookies(new Cookie("minyi-status", value));
		return request;
	}

	private static StatusPass pass(Clock clock) {
		return new StatusPass(new KeyedHash(new byte[32]), clock);
	}

}
