package cn.minyi.intake.web;

import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The citizens' form.
 *
 * @param submissionsPerMinute how many one network address may send in a minute; many
 * people may sit behind one
 */
@Validated
@ConfigurationProperties("minyi.web")
record WebSettings(@Min(1) @DefaultValue("30") int submissionsPerMinute) {

}
