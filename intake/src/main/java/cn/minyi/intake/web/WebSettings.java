package cn.minyi.intake.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The citizens' form.
 *
 * @param submissionsPerMinute how many one network address may send in a minute; many
 * people may sit behind one
 * @param unprovedPerMinute how many of those may come without a proof of work or an
 * answered question
 * @param unprovedInAllPerMinute how many may come so from all addresses together; 0 asks
 * everybody
 * @param answersPerMinute how many one network address may send in a minute by answering
 * the question in words
 * @param answersInAllPerMinute how many all addresses together may
 * @param workBits zero bits that each part of the proof of work needs; one more doubles
 * the work
 */
@Validated
@ConfigurationProperties("minyi.web")
record WebSettings(@Min(1) @DefaultValue("30") int submissionsPerMinute,
		@Min(0) @DefaultValue("3") int unprovedPerMinute, @Min(0) @DefaultValue("60") int unprovedInAllPerMinute,
		@Min(1) @DefaultValue("2") int answersPerMinute, @Min(1) @DefaultValue("60") int answersInAllPerMinute,
		@Min(1) @Max(24) @DefaultValue("13") int workBits) {

}
