package cn.minyi.domain.seal;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContactSealTests {

	private final ContactSeal seal = new ContactSeal(key(1), key(2));

	private final Contact contact = new Contact("欧阳小兰", "19900001234", "lan@example.cn", null);

	@Test
	void opensWhatItSealed() {
		assertThat(this.seal.open(this.seal.seal(this.contact, "a1"), "a1")).isEqualTo(this.contact);
	}

	@Test
	void showsNothingOfTheContact() {
		SealedContact sealed = this.seal.seal(this.contact, "a1");
		assertThat(sealed.toString()).doesNotContain("欧阳", "1990000", "example");
		assertThat(this.contact.toString()).doesNotContain("欧阳", "1990000", "example");
	}

	@Test
	void looksDifferentEachTime() {
		assertThat(this.seal.sealText("同一句话", "a1")).isNotEqualTo(this.seal.sealText("同一句话", "a1"));
	}

	@Test
	void findsTheSameSenderAgainHoweverTheNumberIsWritten() {
		assertThat(this.seal.phoneHash("+86 199-0000-1234")).isEqualTo(this.seal.phoneHash("19900001234"))
			.isNotEqualTo(this.seal.phoneHash("19900001235"));
		assertThat(this.seal.mailHash(" Lan@Example.cn")).isEqualTo(this.seal.mailHash("lan@example.cn"));
		assertThat(this.seal.phoneHash(null)).isNull();
		assertThat(new ContactSeal(key(1), key(3)).phoneHash("19900001234"))
			.isNotEqualTo(this.seal.phoneHash("19900001234"));
	}

	@Test
	void staysClosedForAnotherSubmissionOrKey() {
		SealedContact sealed = this.seal.seal(this.contact, "a1");
		assertThatThrownBy(() -> this.seal.open(sealed, "a2")).isInstanceOf(SealBrokenException.class);
		assertThatThrownBy(() -> new ContactSeal(key(3), key(2)).open(sealed, "a1"))
			.isInstanceOf(SealBrokenException.class);
	}

	@Test
	void staysClosedWhenChanged() {
		String sealed = this.seal.sealText("一句话", "a1");
		char other = (sealed.charAt(10) != 'A') ? 'A' : 'B';
		for (String changed : new String[] { sealed.substring(0, 10) + other + sealed.substring(11), "s1.", "s1.AAAA",
				"s2.AAAA", "", "s1.!!!" }) {
			assertThatThrownBy(() -> this.seal.openText(changed, "a1")).as(changed)
				.isInstanceOf(SealBrokenException.class);
		}
	}

	private static byte[] key(int fill) {
		byte[] key = new byte[ContactSeal.KEY_BYTES];
		Arrays.fill(key, (byte) fill);
		return key;
	}

}
