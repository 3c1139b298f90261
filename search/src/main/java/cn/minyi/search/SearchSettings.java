package cn.minyi.search;

import java.time.ZoneId;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where and by whose units the service works.
 *
 * @param zone the zone of days and displayed times, default Asia/Shanghai
 * @param units file of the unit directory; absent or empty for the shipped sample
 */
@Validated
@ConfigurationProperties("minyi")
record SearchSettings(@NotNull ZoneId zone, @Nullable String units) {

}
