package cn.minyi.search.web;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the accounts of staff come from.
 *
 * @param accounts the file of accounts; if it does not exist there is only {@code admin}
 * @param secrets the directory in which the password of {@code admin} is kept
 * @param adminPassword the password of {@code admin}; absent or blank takes the one in
 * {@code secrets}
 */
@Validated
@ConfigurationProperties("minyi.staff")
record StaffSettings(@NotNull Path accounts, @NotNull Path secrets, @Nullable String adminPassword) {

	@Override
	public String toString() {
		return "StaffSettings[accounts=" + this.accounts + ", secrets=" + this.secrets + "]";
	}

}
