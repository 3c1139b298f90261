package cn.minyi.search.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.StaffUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class StaffDirectoryTests {

	private static final String HASH = "$2a$04$abcdefghijklmnopqrstuv";

	private final PasswordEncoder encoder = new BCryptPasswordEncoder(4);

	@TempDir
	private Path directory;

	@Test
	void hasOnlyTheAdministratorWithoutAFile() {
		StaffDirectory staff = staff("geheim");
		StaffUser admin = staff.find("admin");
		assertThat(admin.viewer().role()).isEqualTo(Role.ADMIN);
		assertThat(admin.viewer().name()).isEqualTo("管理员");
		assertThat(this.encoder.matches("geheim", admin.getPassword())).isTrue();
		assertThatExceptionOfType(UsernameNotFoundException.class).isThrownBy(() -> staff.find("wang"));
	}

	@Test
	void takesThePasswordOfTheAdministratorFromTheSecretsWhenNoneIsSet() {
		StaffUser admin = staff(" ").find("admin");
		String secret = new SecretFiles(this.directory.resolve("secrets")).password("admin-password");
		assertThat(this.encoder.matches(secret, admin.getPassword())).isTrue();
	}

	@Test
	void readsAccountsFromTheFile() throws IOException {
		accounts("{account: zhao, name: 赵敏, role: handler, unit: urban, password: '" + HASH + "'}");
		StaffUser handler = staff("geheim").find("zhao");
		assertThat(handler.viewer().unit()).isEqualTo("urban");
		assertThat(handler.toString()).doesNotContain(HASH);
	}

	@Test
	void refusesASecondAdministrator() throws IOException {
		accounts("{account: admin, name: 另一个, role: admin, password: '" + HASH + "'}");
		assertThatIllegalStateException().isThrownBy(() -> staff("geheim"))
			.withMessageContaining("MINYI_ADMIN_PASSWORD");
	}

	@Test
	void refusesAHandlerOfAnUnknownUnit() throws IOException {
		accounts("{account: zhao, name: 赵敏, role: handler, unit: nowhere, password: '" + HASH + "'}");
		assertThatIllegalStateException().isThrownBy(() -> staff("geheim")).withMessageContaining("nowhere");
	}

	@Test
	void refusesAPasswordThatWouldBeCutOff() {
		assertThatIllegalStateException().isThrownBy(() -> staff("密".repeat(25))).withMessageContaining("72");
	}

	private void accounts(String account) throws IOException {
		Files.writeString(this.directory.resolve("accounts.yaml"), "accounts:\n  - " + account + "\n",
				StandardCharsets.UTF_8);
	}

	private StaffDirectory staff(String adminPassword) {
		StaffSettings settings = new StaffSettings(this.directory.resolve("accounts.yaml"), this.directory,
				adminPassword);
		return new StaffDirectory(settings, UnitDirectory.shipped(), this.encoder);
	}

}
