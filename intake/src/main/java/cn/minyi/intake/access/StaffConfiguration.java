package cn.minyi.intake.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.staff.LoginThrottle;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.staff.StaffAccount;
import cn.minyi.domain.staff.StaffAccounts;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The accounts of staff: those of the file, and {@code admin}.
 */
@Configuration(proxyBeanMethods = false)
class StaffConfiguration {

	private static final String ADMIN = "admin";

	@Bean
	PasswordEncoder passwordEncoder() {
		return new BCryptPasswordEncoder();
	}

	@Bean
	Collectors staff(AccessSettings settings, SecretFiles secrets, PasswordEncoder encoder) throws IOException {
		Map<String, Collector> users = new HashMap<>();
		users.put(ADMIN,
				new Collector(ADMIN, Role.ADMIN.title(), Role.ADMIN, encoder.encode(adminPassword(settings, secrets))));
		for (StaffAccount account : accounts(settings.accounts())) {
			if (account.account().equals(ADMIN)) {
				throw new IllegalArgumentException("账号 admin 的密码由 MINYI_ADMIN_PASSWORD 决定，请从账号文件里删去它");
			}
			users.put(account.account(),
					new Collector(account.account(), account.name(), account.role(), account.passwordHash()));
		}
		return new Collectors(Map.copyOf(users));
	}

	@Bean
	CollectorLogin collectorLogin(Collectors collectors, PasswordEncoder encoder, Clock clock) {
		return new CollectorLogin(collectors, encoder, new LoginThrottle(collectors::knows, clock));
	}

	private static String adminPassword(AccessSettings settings, SecretFiles secrets) {
		String configured = settings.adminPassword();
		return (configured != null && !configured.isBlank()) ? configured.strip() : secrets.password("admin-password");
	}

	private static List<StaffAccount> accounts(@Nullable Path file) throws IOException {
		if (file == null || !Files.exists(file)) {
			return List.of();
		}
		try (InputStream content = Files.newInputStream(file)) {
			return StaffAccounts.read(file.toString(), content);
		}
	}

}
