package cn.minyi.intake.mail;

import java.time.Duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The public mailbox, read by IMAP.
 *
 * @param enabled whether mail is a channel here
 * @param host of the IMAP server
 * @param port of the IMAP server
 * @param ssl whether the connection is TLS from its start (usually port 993)
 * @param username of the mailbox
 * @param password of the mailbox
 * @param folder where mails arrive
 * @param processedFolder where accepted mails go
 * @param quarantineFolder where mails go that somebody has to look at
 * @param automaticFolder where mails of machines go
 * @param pollInterval how long to wait between two looks into the folder if the server
 * cannot tell by itself what is new
 * @param idle whether the server shall tell what is new (IMAP IDLE), if it can
 * @param idleRenewal how long to wait for news before looking anyway; servers end the
 * wait after 29 minutes, firewalls often earlier
 */
@Validated
@ConfigurationProperties("minyi.mail")
record MailSettings(@DefaultValue("false") boolean enabled, @NotBlank @DefaultValue("localhost") String host,
		@Min(1) @Max(65_535) @DefaultValue("993") int port, @DefaultValue("true") boolean ssl,
		@NotNull @DefaultValue("") String username, @NotNull @DefaultValue("") String password,
		@NotBlank @DefaultValue("INBOX") String folder, @NotBlank @DefaultValue("已受理") String processedFolder,
		@NotBlank @DefaultValue("待人工处理") String quarantineFolder,
		@NotBlank @DefaultValue("自动邮件") String automaticFolder, @NotNull @DefaultValue("30s") Duration pollInterval,
		@DefaultValue("true") boolean idle, @NotNull @DefaultValue("9m") Duration idleRenewal) {

	/**
	 * The mailbox's public address.
	 */
	String address() {
		return (this.username.indexOf('@') >= 0) ? this.username : this.username + "@" + this.host;
	}

	@Override
	public String toString() {
		return "MailSettings[" + this.host + "]";
	}

}
