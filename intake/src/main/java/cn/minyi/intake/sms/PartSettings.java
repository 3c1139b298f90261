package cn.minyi.intake.sms;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long parts of long messages are waited for.
 *
 * @param patience after the first part; then the message is filed with what came
 * @param lateWithin after the first part; until then a part that comes late is added to
 * what was filed
 */
@Validated
@ConfigurationProperties("minyi.sms.parts")
record PartSettings(@NotNull @DefaultValue("10m") Duration patience,
		@NotNull @DefaultValue("24h") Duration lateWithin) {

}
