package cn.minyi.intake.access;

import java.net.http.HttpResponse;

import cn.minyi.intake.RunningIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagesIT {

	private final RunningIntake intake = RunningIntake.shared();

	@Test
	void sendsTheSessionOnlyBackOverEncryptedConnectionsIfItCameByOne() {
		assertThat(session("https")).contains("HttpOnly", "SameSite=Lax", "Secure");
		assertThat(session("http")).contains("HttpOnly", "SameSite=Lax").doesNotContain("Secure");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/status", "/status/AAAA-AAAA-AAAB", "/box/login" })
	void keepsPagesFromCachesFramesAndOtherSites(String path) {
		HttpResponse<String> page = this.intake.send(this.intake.request(path).header("X-Forwarded-Proto", "https"));
		assertThat(page.headers().firstValue("Content-Security-Policy")).get()
			.asString()
			.contains("default-src 'none'", "worker-src 'self'", "form-action 'self'", "frame-ancestors 'none'")
			.doesNotContain("unsafe", "http:", "https:");
		assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
		assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
		assertThat(page.headers().firstValue("Cache-Control")).get().asString().contains("no-store");
		// Whoever encrypts decides for how long.
		assertThat(page.headers().firstValue("Strict-Transport-Security")).isEmpty();
	}

	private String session(String scheme) {
		return this.intake.send(this.intake.request("/box/login").header("X-Forwarded-Proto", scheme))
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
	}

}
