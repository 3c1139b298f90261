package cn.minyi.intake.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The server that takes our letters. Without a host, citizens who write by mail get no
 * letters.
 *
 * @param host of the SMTP server, or empty
 * @param port of the SMTP server
 * @param ssl whether the connection is TLS from its start (usually port 465); without it,
 * STARTTLS if the server offers it
 * @param auth whether to log in, with the mailbox's user name and password or token
 * @param name of the office that citizens see beside the mailbox's address
 * @param perMinute most letters within a minute; providers lock mailboxes that send
 * faster
 */
@Validated
@ConfigurationProperties("minyi.mail.smtp")
record SmtpSettings(@NotNull @DefaultValue("") String host, @Min(1) @Max(65_535) @DefaultValue("465") int port,
		@DefaultValue("true") boolean ssl, @DefaultValue("true") boolean auth, @NotNull @DefaultValue("民意") String name,
		@Min(1) @DefaultValue("60") int perMinute) {

}
