package cn.minyi.intake.status;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The status page.
 *
 * @param lookupsPerMinute how many one network address may make in a minute
 * @param triesPerMinute how many secrets one network address may try in a minute
 * @param writesPerMinute how many ratings and additions one network address may send in a
 * minute
 */
@Validated
@ConfigurationProperties("minyi.status")
record StatusSettings(@Min(1) @DefaultValue("60") int lookupsPerMinute, @Min(1) @DefaultValue("10") int triesPerMinute,
		@Min(1) @DefaultValue("10") int writesPerMinute) {

}
