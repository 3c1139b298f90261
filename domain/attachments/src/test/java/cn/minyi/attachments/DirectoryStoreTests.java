package cn.minyi.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import cn.minyi.domain.seal.SecretFiles;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DirectoryStoreTests extends AttachmentStoreContract {

	@Override
	AttachmentStore store(SecretFiles secrets) {
		return AttachmentStores.open(new AttachmentSettings(files(), null), new AttachmentKeys(secrets));
	}

	@Override
	byte[] sealed(String id) throws IOException {
		return Files.readAllBytes(file(id));
	}

	@Override
	void replace(String id, byte[] sealed) throws IOException {
		Files.write(file(id), sealed);
	}

	private Path files() {
		return this.directory.resolve("attachments");
	}

	private Path file(String id) {
		return files().resolve(id.substring(0, 2)).resolve(id.substring(2, 4)).resolve(id);
	}

	@Test
	void leavesNoDrafts() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			put(store, "a", "a.amr");
			Path abandoned = Files.createFile(files().resolve("drafts/old"));
			Files.setLastModifiedTime(abandoned, FileTime.from(Instant.EPOCH));
			Path working = Files.createFile(files().resolve("drafts/new"));
			put(store, "b", "a.amr");
			assertThat(all(files().resolve("drafts"))).containsExactly(working);
		}
	}

	@Test
	void tellsAnOutageFromARefusal() throws Exception {
		try (AttachmentStore store = store(secrets())) {
			Files.createFile(files());
			assertThatExceptionOfType(AttachmentsUnavailableException.class).isThrownBy(() -> put(store, "a", "a.amr"));
		}
	}

	private static List<Path> all(Path directory) {
		try (Stream<Path> found = Files.list(directory)) {
			return found.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
