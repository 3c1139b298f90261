package cn.minyi.intake.status;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

import cn.minyi.intake.arrival.KeyedHash;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Remembers in a cookie, for half an hour or until the browser is closed, that somebody
 * knew the secret of a code. The cookie is sent to that code's page only, holds a time
 * and a signature and nothing else, and never comes along from another site.
 */
@Component
final class StatusPass {

	private static final String COOKIE = "minyi-status";

	private static final Duration LIFE = Duration.ofMinutes(30);

	private final KeyedHash hash;

	private final Clock clock;

	StatusPass(KeyedHash hash, Clock clock) {
		this.hash = hash.derive("status-pass");
		this.clock = clock;
	}

	void give(String code, HttpServletRequest request, HttpServletResponse response) {
		String until = Long.toString(this.clock.instant().plus(LIFE).getEpochSecond());
		response.addHeader(HttpHeaders.SET_COOKIE,
				cookie(code, until + "." + this.hash.hex(code, until), request).build().toString());
	}

	void takeBack(String code, HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.SET_COOKIE, cookie(code, "", request).maxAge(Duration.ZERO).build().toString());
	}

	boolean isHeldBy(HttpServletRequest request, String code) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.anyMatch((cookie) -> isGood(cookie.getValue(), code));
	}

	private boolean isGood(String value, String code) {
		int dot = value.indexOf('.');
		String until = (dot > 0) ? value.substring(0, dot) : "";
		return until.matches("[0-9]{1,12}")
				&& MessageDigest.isEqual(bytes(this.hash.hex(code, until)), bytes(value.substring(dot + 1)))
				&& Instant.ofEpochSecond(Long.parseLong(until)).isAfter(this.clock.instant());
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static ResponseCookie.ResponseCookieBuilder cookie(String code, String value, HttpServletRequest request) {
		return ResponseCookie.from(COOKIE, value)
			.path("/status/" + code)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Strict");
	}

}
