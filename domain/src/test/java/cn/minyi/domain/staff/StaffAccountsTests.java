package cn.minyi.domain.staff;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import cn.minyi.domain.yaml.MistakeInFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StaffAccountsTests {

	private static final String HASH = "$2a$10$abcdefghijklmnopqrstuu";

	@Test
	void readsAccounts() throws IOException {
		assertThat(read("""
				accounts:
				  - {account: li, name: 李受理, role: clerk, password: "%s"}
				  - {account: zhao, name: 赵承办, role: handler, unit: urban, password: "%s"}
				""".formatted(HASH, HASH))).containsExactly(new StaffAccount("li", "李受理", Role.CLERK, null, HASH),
				new StaffAccount("zhao", "赵承办", Role.HANDLER, "urban", HASH));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			value = { "{account: li, name: 李, role: clerk, password: secret}|BCrypt",
					"{account: li, name: 李, role: boss, password: \"$2a$\"}|role",
					"{account: li, name: 李, role: handler, password: \"$2a$\"}|unit",
					"{account: li, name: 李, role: clerk, unit: urban, password: \"$2a$\"}|unit",
					"{account: li, name: 李, role: clerk}|缺少 password" })
	void namesTheMistake(String entry, String cause) {
		assertThatThrownBy(() -> read("accounts:\n  - " + entry)).isInstanceOf(MistakeInFileException.class)
			.hasMessageStartingWith("accounts.yaml 第 2 行")
			.hasMessageContaining(cause)
			.hasMessageNotContaining("secret");
	}

	private static List<StaffAccount> read(String content) throws IOException {
		return StaffAccounts.read("accounts.yaml", new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
	}

}
