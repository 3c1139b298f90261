package cn.minyi.intake.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.staff.Role;
import cn.minyi.domain.staff.StaffAccount;
import cn.minyi.domain.staff.StaffAccounts;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

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
	UserDetailsService staff(AccessSettings settings, SecretFiles secrets, PasswordEncoder encoder) throws IOException {
		List<UserDetails> users = new ArrayList<>();
		users.add(user(ADMIN, encoder.encode(adminPassword(settings, secrets)), Role.ADMIN));
		for (StaffAccount account : accounts(settings.accounts())) {
			if (account.account().equals(ADMIN)) {
				throw new IllegalArgumentException("账号 admin 的密码由 MINYI_ADMIN_PASSWORD 决定，请从账号文件里删去它");
			}
			users.add(user(account.account(), account.passwordHash(), account.role()));
		}
		return new InMemoryUserDetailsManager(users);
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

	private static UserDetails user(String account, String passwordHash, Role role) {
		return User.withUsername(account).password(passwordHash).roles(role.name()).build();
	}

}
