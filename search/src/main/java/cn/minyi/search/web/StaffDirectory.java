package cn.minyi.search.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.staff.StaffAccount;
import cn.minyi.domain.staff.StaffAccounts;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.search.access.StaffUser;
import cn.minyi.search.access.Viewer;

import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts that can log in: those of the file, and {@value #ADMIN}.
 */
final class StaffDirectory {

	static final String ADMIN = "admin";

	private static final String ADMIN_NAME = "管理员";

	private static final int LONGEST_PASSWORD = 72;

	private final Map<String, StaffUser> users = new LinkedHashMap<>();

	StaffDirectory(StaffSettings settings, UnitDirectory units, PasswordEncoder encoder) {
		for (StaffAccount account : accounts(settings)) {
			if (account.account().equals(ADMIN)) {
				throw new IllegalStateException(
						settings.accounts() + ": 账号“admin”由服务自带，请从文件里删去，密码用 MINYI_ADMIN_PASSWORD 设定");
			}
			if (account.unit() != null && units.find(account.unit()).isEmpty()) {
				throw new IllegalStateException(settings.accounts() + ": 账号“" + account.account() + "”的单位“"
						+ account.unit() + "”不在派单目录里，请改正 unit");
			}
			this.users.put(account.account(), new StaffUser(Viewer.of(account), account.passwordHash()));
		}
		this.users.put(ADMIN, new StaffUser(new Viewer(ADMIN, ADMIN_NAME, Role.ADMIN, null),
				encoder.encode(adminPassword(settings))));
	}

	private static List<StaffAccount> accounts(StaffSettings settings) {
		if (!Files.exists(settings.accounts())) {
			return List.of();
		}
		try (InputStream content = Files.newInputStream(settings.accounts())) {
			return StaffAccounts.read(settings.accounts().toString(), content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot read the accounts in " + settings.accounts(), ex);
		}
	}

	private static String adminPassword(StaffSettings settings) {
		String chosen = settings.adminPassword();
		if (chosen == null || chosen.isBlank()) {
			return new SecretFiles(settings.secrets()).password("admin-password");
		}
		// BCrypt would silently ignore, or refuse, what is longer.
		if (chosen.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD) {
			throw new IllegalStateException("MINYI_ADMIN_PASSWORD 太长，最多 " + LONGEST_PASSWORD + " 个字节，请换一个短些的");
		}
		return chosen;
	}

	boolean knows(String account) {
		return this.users.containsKey(account);
	}

	/**
	 * Finds an account.
	 * @param account as typed
	 * @return the account
	 * @throws UsernameNotFoundException if there is none
	 */
	StaffUser find(String account) {
		StaffUser user = this.users.get(account);
		if (user == null) {
			throw new UsernameNotFoundException("no such account");
		}
		return user;
	}

}
