package cn.minyi.intake.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import cn.minyi.attachments.AttachmentKeys;
import cn.minyi.attachments.AttachmentSettings;
import cn.minyi.attachments.AttachmentStore;
import cn.minyi.attachments.AttachmentStores;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.intake.submission.IntakeUnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadsTests {

	@TempDir
	Path directory;

	@Test
	void saysThatTheStoreIsOutAndNotThatTheFileIsWrong() throws IOException {
		Path taken = Files.createFile(this.directory.resolve("attachments"));
		AttachmentStore store = AttachmentStores.open(new AttachmentSettings(taken, null),
				new AttachmentKeys(new SecretFiles(this.directory.resolve("secrets"))));
		assertThatExceptionOfType(IntakeUnavailableException.class)
			.isThrownBy(() -> new Uploads(store).store("a", chosen("a.amr")));
	}

	@Test
	void tellsFilesByTheirContent() {
		assertThat(chosen("a.amr").fingerprints()).hasSize(1).isEqualTo(chosen("b.amr").fingerprints());
		assertThat(ChosenFiles.of(null).isEmpty()).isTrue();
		assertThat(ChosenFiles.of(List.of(new MockMultipartFile("files", "", null, new byte[0]))).isEmpty()).isTrue();
	}

	private static ChosenFiles chosen(String name) {
		byte[] sound = new byte[6 + 32];
		byte[] head = "#!AMR\n\u003c".getBytes(StandardCharsets.US_ASCII);
		System.arraycopy(head, 0, sound, 0, head.length);
		return ChosenFiles.of(List.of(new MockMultipartFile("files", name, null, sound)));
	}

}
