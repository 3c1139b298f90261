package cn.minyi.intake.batch;

import java.nio.file.Path;
import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where tables are kept while they are imported, and for how long what has to be mended.
 *
 * @param data directory of the instance; tables are in {@code imports} below it, sealed
 * @param box about imports
 */
@Validated
@ConfigurationProperties("minyi")
record BatchSettings(@NotNull @DefaultValue("data") Path data, @NotNull @DefaultValue Box box) {

	Path directory() {
		return this.data.resolve("imports");
	}

	/**
	 * About imports.
	 *
	 * @param keepCorrections how long the rows that somebody has to mend can be
	 * downloaded, and how long a table waits for an answer
	 */
	record Box(@NotNull @DefaultValue("7d") Duration keepCorrections) {

	}

}
