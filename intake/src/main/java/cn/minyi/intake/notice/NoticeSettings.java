package cn.minyi.intake.notice;

import java.net.URI;
import java.time.Duration;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What citizens are told by SMS and mail.
 *
 * @param enabled whether anything is sent at all
 * @param serviceName how the service calls itself at the beginning of each short message;
 * empty if the gateway adds a name itself
 * @param address of the citizens' pages, for those who cannot use SMS; absent if none
 * should be named
 * @param timeToLive how long sending is tried
 * @param announceWithin nothing is sent about what is older when it is read, so that a
 * reader that begins anew tells nobody twice
 * @param repliesPerHour receipts and replies to one phone number, so that two machines do
 * not talk for ever
 */
@Validated
@ConfigurationProperties("minyi.notice")
record NoticeSettings(@DefaultValue("true") boolean enabled, @NotNull @DefaultValue("民意") String serviceName,
		@Nullable URI address, @NotNull @DefaultValue("3d") Duration timeToLive,
		@NotNull @DefaultValue("72h") Duration announceWithin, @Min(1) @DefaultValue("10") int repliesPerHour) {

}
