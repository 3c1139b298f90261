package cn.minyi.domain.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SecretFilesTests {

	@TempDir
	private Path directory;

	@Test
	void makesASecretOnceAndKeepsIt() {
		Path secrets = this.directory.resolve("secrets");
		byte[] key = new SecretFiles(secrets).key("contact-key");
		assertThat(key).hasSize(ContactSeal.KEY_BYTES);
		assertThat(new SecretFiles(secrets).key("contact-key")).isEqualTo(key);
		assertThat(new SecretFiles(secrets).key("receipt-key")).isNotEqualTo(key);
	}

	@Test
	void keepsItFromOtherUsers() throws IOException {
		SecretFiles secrets = new SecretFiles(this.directory.resolve("secrets"));
		assertThat(secrets.password("admin-password")).matches("[2-9a-zA-Z]{16}");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets.file("admin-password"))))
			.isEqualTo("rw-------");
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.directory.resolve("secrets"))))
			.isEqualTo("rwx------");
	}

	@Test
	void agreesOnOneSecretWhenManyStartAtOnce() throws IOException {
		Path secrets = this.directory.resolve("secrets");
		List<String> read = IntStream.range(0, 16)
			.parallel()
			.mapToObj((each) -> new SecretFiles(secrets).password("shared"))
			.distinct()
			.toList();
		assertThat(read).hasSize(1);
		try (Stream<Path> files = Files.list(secrets)) {
			assertThat(files).hasSize(1);
		}
	}

}
