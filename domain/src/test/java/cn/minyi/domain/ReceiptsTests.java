package cn.minyi.domain;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReceiptsTests {

	private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

	private final Receipts receipts = new Receipts("a key of the test".getBytes(StandardCharsets.UTF_8));

	@Test
	void givesTheSameReceiptForTheSameSubmission() {
		assertThat(this.receipts.of("a1")).isEqualTo(this.receipts.of("a1")).isNotEqualTo(this.receipts.of("a2"));
	}

	@Test
	void dependsOnTheKey() {
		assertThat(new Receipts(new byte[32]).of("a1")).isNotEqualTo(this.receipts.of("a1"));
	}

	@Test
	void isReadableOverThePhone() {
		Set<String> seen = new HashSet<>();
		for (int i = 0; i < 5_000; i++) {
			String receipt = this.receipts.of("id" + i);
			assertThat(receipt).matches("[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}");
			assertThat(seen.add(receipt)).isTrue();
		}
	}

	@Test
	void readsWhatPeopleType() {
		String receipt = this.receipts.of("a1");
		assertThat(Receipts.read(receipt)).contains(receipt);
		assertThat(Receipts.read(" " + receipt.replace("-", "").toLowerCase(Locale.ROOT) + " ")).contains(receipt);
		assertThat(Receipts.read(receipt.replace('-', ' '))).contains(receipt);
		StringBuilder fullWidth = new StringBuilder();
		receipt.chars().forEach((each) -> fullWidth.append((char) (each - '!' + '！')));
		assertThat(Receipts.read(fullWidth.toString())).contains(receipt);
	}

	@Test
	void findsEveryWrongCharacter() {
		String receipt = this.receipts.of("a1");
		for (int i = 0; i < receipt.length(); i++) {
			for (char wrong : ALPHABET.toCharArray()) {
				if (receipt.charAt(i) != '-' && receipt.charAt(i) != wrong) {
					String typed = receipt.substring(0, i) + wrong + receipt.substring(i + 1);
					assertThat(Receipts.read(typed)).as(typed).isEmpty();
				}
			}
		}
	}

	@Test
	void findsEverySwapOfTwoCharacters() {
		String code = this.receipts.of("a1").replace("-", "");
		for (int i = 0; i < code.length(); i++) {
			for (int j = i + 1; j < code.length(); j++) {
				if (code.charAt(i) != code.charAt(j)) {
					StringBuilder typed = new StringBuilder(code);
					typed.setCharAt(i, code.charAt(j));
					typed.setCharAt(j, code.charAt(i));
					assertThat(Receipts.read(typed.toString())).as(typed.toString()).isEmpty();
				}
			}
		}
	}

	@Test
	void refusesWhatIsNoReceipt() {
		assertThat(Receipts.read("")).isEmpty();
		assertThat(Receipts.read("你好")).isEmpty();
		assertThat(Receipts.read("2222-2222-222")).isEmpty();
		assertThat(Receipts.read("../../etc/passwd")).isEmpty();
	}

	@Test
	void knowsASecretAgainHoweverItIsTypedAndNoOther() {
		Receipts receipts = new Receipts(new byte[32]);
		String key = receipts.statusKey("7KQM-2XHT-WP9C", "Lao Li 8000");
		assertThat(receipts.statusKey("7KQM-2XHT-WP9C", "ｌａｏli８０００ ")).isEqualTo(key);
		assertThat(receipts.statusKey("7KQM-2XHT-WP9C", "laoli8001")).isNotEqualTo(key);
		assertThat(receipts.statusKey("7KQM-2XHT-WP9D", "laoli8000")).isNotEqualTo(key);
		byte[] otherKey = new byte[32];
		otherKey[0] = 1;
		assertThat(new Receipts(otherKey).statusKey("7KQM-2XHT-WP9C", "laoli8000")).isNotEqualTo(key);
	}

}
