package cn.minyi.intake.access;

import java.time.Clock;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Tells the pages of collectors who is logged in, and in which zone to show times.
 */
@ControllerAdvice
class CollectorAdvice {

	private final Clock clock;

	CollectorAdvice(Clock clock) {
		this.clock = clock;
	}

	@ModelAttribute("collector")
	@Nullable String collector(@Nullable Authentication login) {
		return (login != null && login.getPrincipal() instanceof Collector collector) ? collector.name() : null;
	}

	@ModelAttribute("zone")
	ZoneId zone() {
		return this.clock.getZone();
	}

}
