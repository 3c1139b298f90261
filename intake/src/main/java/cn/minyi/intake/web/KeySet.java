package cn.minyi.intake.web;

import java.time.Duration;
import java.util.Arrays;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * What a citizen will be asked for beside the code: told to the receipt page by a cookie
 * that lives for some minutes and only there. It names the kind, never what was typed.
 */
enum KeySet {

	/** Nothing, or nobody told. */
	NOTHING("receipt.ask"),

	/** The last four digits. */
	PHONE("receipt.ask.phone"),

	/** The passphrase. */
	PASSPHRASE("receipt.ask.passphrase"),

	/** One of both. */
	BOTH("receipt.ask.both");

	private static final String COOKIE = "minyi-receipt";

	private static final Duration LIFE = Duration.ofMinutes(10);

	private final String sentence;

	KeySet(String sentence) {
		this.sentence = sentence;
	}

	/**
	 * The key of the sentence that says it.
	 */
	String sentence() {
		return this.sentence;
	}

	static KeySet of(FormInput input) {
		if (input.hasPhone()) {
			return input.hasPassphrase() ? BOTH : PHONE;
		}
		return input.hasPassphrase() ? PASSPHRASE : NOTHING;
	}

	static KeySet of(HttpServletRequest request) {
		Cookie[] cookies = (request.getCookies() != null) ? request.getCookies() : new Cookie[0];
		return Arrays.stream(cookies)
			.filter((cookie) -> cookie.getName().equals(COOKIE))
			.flatMap((cookie) -> Arrays.stream(values()).filter((each) -> each.name().equals(cookie.getValue())))
			.findFirst()
			.orElse(NOTHING);
	}

	/**
	 * Tells the receipt page. Who set nothing gets no cookie.
	 */
	void tell(String receipt, HttpServletRequest request, HttpServletResponse response) {
		if (this != NOTHING) {
			response.addHeader(HttpHeaders.SET_COOKIE,
					ResponseCookie.from(COOKIE, name())
						.path("/receipt/" + receipt)
						.maxAge(LIFE)
						.httpOnly(true)
						.secure(request.isSecure())
						.sameSite("Strict")
						.build()
						.toString());
		}
	}

}
