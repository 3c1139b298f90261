package cn.minyi.search.web;

import java.nio.file.Path;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where the accounts of staff come from.
 *
 * @param accounts the file of accounts, default {@code accounts.yaml} in {@code data}; if
 * it does not exist there is only {@code admin}
 * @param data the directory of the instance, in which secrets are kept, default
 * {@code ./data}
 * @param adminPassword the password of {@code admin}; absent or blank takes the one among
 * the secrets, which is made at the first start
 */
@Validated
@ConfigurationProperties("minyi")
record StaffSettings(@NotNull Path accounts, @NotNull Path data, @Nullable String adminPassword) {

	Path secrets() {
		return this.data.resolve("secrets");
	}

	@Override
	public String toString() {
		return "StaffSettings[accounts=" + this.accounts + ", data=" + this.data + "]";
	}

}
