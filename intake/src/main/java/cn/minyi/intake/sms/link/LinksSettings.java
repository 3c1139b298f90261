package cn.minyi.intake.sms.link;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The gateways that are connected; none unless configured.
 *
 * @param links each under its own name
 */
@Validated
@ConfigurationProperties("minyi.sms")
record LinksSettings(@NotNull @DefaultValue List<@Valid LinkSettings> links) {

	@AssertTrue(message = "两条短信链路不能同名 (two SMS links must not have the same name)")
	boolean isNamedOnce() {
		return this.links.stream().map(LinkSettings::name).distinct().count() == this.links.size();
	}

}
