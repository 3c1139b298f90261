package cn.minyi.intake.mail;

import java.time.Duration;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the mailbox is asked what it counts itself.
 *
 * @param countEvery how often to ask, default 5 minutes
 */
@Validated
@ConfigurationProperties("minyi.mail")
record MailboxCountSettings(@NotNull @DefaultValue("5m") Duration countEvery) {

}
