package cn.minyi.intake;

import java.nio.file.Path;
import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the whole instance has in common.
 *
 * @param data directory of the instance; secrets are in {@code secrets} below it
 * @param zone in which days begin and times are shown
 * @param units file of the unit directory; the shipped sample if absent
 */
@Validated
@ConfigurationProperties("minyi")
record InstanceSettings(@NotNull @DefaultValue("data") Path data, @NotNull @DefaultValue("Asia/Shanghai") ZoneId zone,
		@Nullable Path units) {

}
