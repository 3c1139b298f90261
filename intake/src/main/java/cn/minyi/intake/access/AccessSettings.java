package cn.minyi.intake.access;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may enter box notes.
 *
 * @param accounts file of staff accounts; if absent or not there, only {@code admin}
 * @param adminPassword of {@code admin}; made at first start if absent or empty
 */
@ConfigurationProperties("minyi")
record AccessSettings(@Nullable Path accounts, @Nullable String adminPassword) {

	@Override
	public String toString() {
		return "AccessSettings[]";
	}

}
