package cn.minyi.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import cn.minyi.domain.Attachment;
import cn.minyi.domain.seal.SecretFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every store keeps, wherever its bytes lie.
 */
abstract class AttachmentStoreContract {

	private static final String ONE = "0123456789abcdef0123456789abcdef";

	private static final String TWO = "fedcba9876543210fedcba9876543210";

	@TempDir
	Path directory;

	abstract AttachmentStore store(SecretFiles secrets);

	/** The bytes as they lie there. */
	abstract byte[] sealed(String id) throws Exception;

	abstract void replace(String id, byte[] sealed) throws Exception;

	SecretFiles secrets() {
		return new SecretFiles(this.directory.resolve("secrets"));
	}

	@Test
	void givesBackWhatItTook() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			Attachment attachment = put(store, ONE, "现场照片.amr");
			assertThat(attachment.id()).matches("[0-9a-f]{64}");
			assertThat(attachment.type()).isEqualTo("audio/amr");
			assertThat(attachment.name()).isEqualTo("现场照片.amr");
			assertThat(attachment.bytes()).isEqualTo(sound().length);
			assertThat(read(store, attachment.id())).isEqualTo(sound());
		}
	}

	@Test
	void storesNothingThatCanBeRead() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			Attachment attachment = put(store, ONE, "a.amr");
			String sealed = new String(sealed(attachment.id()), StandardCharsets.ISO_8859_1);
			assertThat(sealed).startsWith("MYA1").doesNotContain("AMR");
		}
	}

	@Test
	void storesTheSameFileOfASubmissionOnce() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			assertThat(put(store, ONE, "a.amr").id()).isEqualTo(put(store, ONE, "b.amr").id());
		}
	}

	@Test
	void deletesNothingThatAnotherSubmissionHas() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			Attachment one = put(store, ONE, "a.amr");
			Attachment two = put(store, TWO, "a.amr");
			assertThat(store.delete(one.id())).isTrue();
			assertThat(store.delete(one.id())).isFalse();
			assertThatExceptionOfType(AttachmentMissingException.class).isThrownBy(() -> store.open(one.id()));
			assertThat(read(store, two.id())).isEqualTo(sound());
		}
	}

	@Test
	void tellsThatAFileWasChangedOrCut() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			String id = put(store, ONE, "a.amr").id();
			byte[] sealed = sealed(id);
			for (int at : new int[] { 0, 5, 15, 30, sealed.length - 1 }) {
				byte[] changed = sealed.clone();
				changed[at] ^= 1;
				replace(id, changed);
				assertThatExceptionOfType(AttachmentBrokenException.class).isThrownBy(() -> store.open(id));
			}
			for (int length : new int[] { 0, 10, 30, sealed.length - 1 }) {
				replace(id, Arrays.copyOf(sealed, length));
				assertThatExceptionOfType(AttachmentBrokenException.class).isThrownBy(() -> store.open(id));
			}
		}
	}

	@Test
	void takesNoFileForAnother() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			String one = put(store, ONE, "a.amr").id();
			String two = put(store, TWO, "a.amr").id();
			replace(one, sealed(two));
			assertThatExceptionOfType(AttachmentBrokenException.class).isThrownBy(() -> store.open(one));
		}
	}

	@Test
	void tellsThatTheKeyIsGone() throws Exception {
		String id;
		try (AttachmentStore store = store(secrets())) {
			id = put(store, ONE, "a.amr").id();
		}
		Files.delete(secrets().file(AttachmentKeys.NAME));
		try (AttachmentStore store = store(secrets())) {
			assertThatExceptionOfType(AttachmentBrokenException.class).isThrownBy(() -> store.open(id))
				.withMessageContaining("no key opens");
		}
	}

	@Test
	void changesTheKeyOfAllFilesAndKeepsTheirIds() throws Exception {
		SecretFiles secrets = secrets();
		try (AttachmentStore store = store(secrets)) {
			String one = put(store, ONE, "a.amr").id();
			String two = put(store, TWO, "a.amr").id();
			secrets.key(AttachmentKeys.nextName(secrets));
			List<String> progress = new ArrayList<>();
			AttachmentStore.Rekeyed rekeyed = store.rekeyAll((done, total) -> progress.add(done + "/" + total));
			assertThat(rekeyed).isEqualTo(new AttachmentStore.Rekeyed(2, 2, 0));
			assertThat(progress).containsExactly("1/2", "2/2");
			Files.delete(secrets.file(AttachmentKeys.NAME));
			try (AttachmentStore later = store(secrets)) {
				assertThat(read(later, one)).isEqualTo(sound());
				assertThat(read(later, two)).isEqualTo(sound());
				assertThat(put(later, ONE, "a.amr").id()).isEqualTo(one);
				assertThat(later.rekeyAll((done, total) -> {
				})).isEqualTo(new AttachmentStore.Rekeyed(2, 0, 0));
			}
		}
	}

	@Test
	void opensWhatAnotherProcessSealedWithANewerKey() throws Exception {
		SecretFiles secrets = secrets();
		try (AttachmentStore store = store(secrets)) {
			secrets.key(AttachmentKeys.nextName(secrets));
			try (AttachmentStore other = store(secrets)) {
				String id = put(other, ONE, "a.amr").id();
				assertThat(read(store, id)).isEqualTo(sound());
			}
		}
	}

	@Test
	void sealsWithAKeyThatAnotherProcessMade() throws Exception {
		SecretFiles secrets = secrets();
		try (AttachmentStore store = store(secrets)) {
			put(store, TWO, "a.amr");
			secrets.key(AttachmentKeys.nextName(secrets));
			String id = put(store, ONE, "a.amr").id();
			Files.delete(secrets.file(AttachmentKeys.NAME));
			try (AttachmentStore later = store(secrets)) {
				assertThat(read(later, id)).isEqualTo(sound());
			}
		}
	}

	@Test
	void countsWhatNoKeyOpensAndGoesOn() throws Exception {
		SecretFiles secrets = secrets();
		try (AttachmentStore store = store(secrets)) {
			String one = put(store, ONE, "a.amr").id();
			String two = put(store, TWO, "a.amr").id();
			replace(one, new byte[] { 1, 2, 3 });
			secrets.key(AttachmentKeys.nextName(secrets));
			assertThat(store.rekeyAll((done, total) -> {
			})).isEqualTo(new AttachmentStore.Rekeyed(2, 1, 1));
			assertThat(read(store, two)).isEqualTo(sound());
		}
	}

	@Test
	void knowsNothingOfIdsThatAreNone() {
		try (AttachmentStore store = store(secrets())) {
			for (String id : new String[] { "", "..", "../../secrets/attachment-key", "a".repeat(64) }) {
				assertThatExceptionOfType(AttachmentMissingException.class).isThrownBy(() -> store.open(id));
				assertThat(store.delete(id)).isFalse();
			}
		}
	}

	@Test
	void refusesWhatIsEmptyOrTooLong() {
		try (AttachmentStore store = store(secrets())) {
			assertThatExceptionOfType(AttachmentRefusedException.class)
				.isThrownBy(() -> store.put(ONE, new ByteArrayInputStream(new byte[0]), "a.jpg"))
				.extracting(AttachmentRefusedException::refusal)
				.isEqualTo(Refusal.EMPTY);
			byte[] tooLong = Arrays.copyOf(sound(), AttachmentStore.MOST_BYTES + 1);
			assertThatExceptionOfType(AttachmentRefusedException.class)
				.isThrownBy(() -> store.put(ONE, new ByteArrayInputStream(tooLong), "a.amr"))
				.extracting(AttachmentRefusedException::refusal)
				.isEqualTo(Refusal.TOO_LARGE);
		}
	}

	static Attachment put(AttachmentStore store, String submissionId, String name)
			throws AttachmentRefusedException, IOException {
		return store.put(submissionId, new ByteArrayInputStream(sound()), name);
	}

	static byte[] read(AttachmentStore store, String id) throws IOException {
		try (InputStream in = store.open(id)) {
			return in.readAllBytes();
		}
	}

	/** A short AMR: head and two frames of 32 bytes. */
	static byte[] sound() {
		byte[] sound = Arrays.copyOf("#!AMR\n".getBytes(StandardCharsets.US_ASCII), 6 + 64);
		sound[6] = 0x3C;
		sound[6 + 32] = 0x3C;
		return sound;
	}

}
