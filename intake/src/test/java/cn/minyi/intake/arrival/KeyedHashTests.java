package cn.minyi.intake.arrival;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashTests {

	private final KeyedHash hash = new KeyedHash("Jefe".getBytes(StandardCharsets.UTF_8));

	private final byte[] message = "what do ya want for nothing?".getBytes(StandardCharsets.UTF_8);

	// RFC 4231, test case 2
	private final String expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

	@Test
	void agreesWithTheStandard() {
		assertThat(this.hash.hex(this.message)).isEqualTo(this.expected);
	}

	@Test
	void comparesInAnyCase() {
		assertThat(this.hash.matches(this.message, this.expected)).isTrue();
		assertThat(this.hash.matches(this.message, this.expected.toUpperCase(Locale.ROOT))).isTrue();
		assertThat(this.hash.matches(this.message, this.expected.replace('5', '6'))).isFalse();
		assertThat(this.hash.matches(this.message, "")).isFalse();
	}

	@Test
	void keepsPartsApart() {
		assertThat(this.hash.hex("ab", "c")).isNotEqualTo(this.hash.hex("a", "bc"));
	}

	@Test
	void keepsPurposesApart() {
		assertThat(this.hash.derive("a").hex("x")).isNotEqualTo(this.hash.derive("b").hex("x"))
			.isEqualTo(this.hash.derive("a").hex("x"));
	}

}
