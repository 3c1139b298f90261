package cn.minyi.domain.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeyRingTests {

	private static final Contact CONTACT = new Contact("欧阳小兰", "19900001234", "lan@example.cn", null);

	@TempDir
	private Path directory;

	private SecretFiles secrets;

	@BeforeEach
	void useDirectory() {
		this.secrets = new SecretFiles(this.directory);
	}

	@Test
	void beginsWithThePlainNamesThatOlderProgramsUsed() {
		ContactSeal older = new ContactSeal(this.secrets.key("contact-key"), this.secrets.key("contact-hash-key"));
		SealedContact sealed = older.seal(CONTACT, "a1");
		assertThat(sealed.sealed()).startsWith("s1.");
		ContactSeal now = ContactSeal.of(this.secrets);
		assertThat(now.open(sealed, "a1")).isEqualTo(CONTACT);
		assertThat(now.phoneHash(CONTACT.phone())).isEqualTo(sealed.phoneHash());
		assertThat(now.sealText("一句话", "a1")).startsWith("s1.");
	}

	@Test
	void sealsWithTheNewestKeyAndOpensWithAll() {
		ContactSeal seal = ContactSeal.of(this.secrets);
		SealedContact old = seal.seal(CONTACT, "a1");
		assertThat(KeyRing.of(this.secrets, ContactSeal.KEY).add()).isEqualTo(2);
		assertThat(KeyRing.of(this.secrets, ContactSeal.HASH_KEY).add()).isEqualTo(2);
		ContactSeal later = ContactSeal.of(this.secrets);
		SealedContact anew = later.seal(CONTACT, "a1");
		assertThat(anew.sealed()).startsWith("s2.");
		assertThat(later.open(old, "a1")).isEqualTo(later.open(anew, "a1")).isEqualTo(CONTACT);
		assertThat(anew.phoneHash()).isNotEqualTo(old.phoneHash());
		assertThat(anew.mailHash()).isNotEqualTo(old.mailHash());
		assertThat(later.phoneHashes("+86 199-0000-1234")).containsExactly(anew.phoneHash(), old.phoneHash());
	}

	@Test
	void opensAtOnceWhatAnotherProcessSealedWithAKeyThatItMade() {
		ContactSeal running = ContactSeal.of(this.secrets);
		KeyRing.of(this.secrets, ContactSeal.KEY).add();
		String sealed = ContactSeal.of(this.secrets).sealText("一句话", "a1");
		assertThat(running.openText(sealed, "a1")).isEqualTo("一句话");
		assertThat(running.sealText("一句话", "a1")).startsWith("s2.");
	}

	@Test
	void goesOnWithoutAKeyThatWasDeletedAndNeverMakesItAgain() throws IOException {
		String sealed = ContactSeal.of(this.secrets).sealText("一句话", "a1");
		KeyRing.of(this.secrets, ContactSeal.KEY).add();
		Files.delete(this.secrets.file("contact-key"));
		ContactSeal seal = ContactSeal.of(this.secrets);
		assertThatExceptionOfType(SealBrokenException.class).isThrownBy(() -> seal.openText(sealed, "a1"))
			.withMessage("the key is gone");
		assertThat(seal.openText(seal.sealText("另一句", "a1"), "a1")).isEqualTo("另一句");
		assertThat(this.secrets.file("contact-key")).doesNotExist();
	}

	@Test
	void countsOnlyFilesOfItsOwnName() throws IOException {
		for (String name : List.of("contact-key", "contact-key-3", "contact-key-old", "contact-key-03",
				"contact-key-2.bak", "contact-hash-key-7")) {
			Files.writeString(this.directory.resolve(name), "");
		}
		assertThat(this.secrets.numbers("contact-key")).containsExactly(1, 3);
		assertThat(new SecretFiles(this.directory.resolve("none")).numbers("contact-key")).isEmpty();
	}

}
