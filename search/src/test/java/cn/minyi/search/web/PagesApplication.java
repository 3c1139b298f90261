package cn.minyi.search.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import cn.minyi.search.access.Visibility;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;

/**
 * The pages alone, with items in memory. Not a configuration by annotation, so that no
 * scan of the real application finds it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("cn.minyi.search")
@ComponentScan(basePackages = "cn.minyi.search", excludeFilters = @Filter(type = FilterType.REGEX,
		pattern = "cn\\.minyi\\.search\\.((index|followup|learning|ledger|api|health|hanlp)\\..*|SearchApplication)"))
public class PagesApplication {

	/** The time at which all page tests happen: noon in the service's zone. */
	public static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

	@Bean
	@Primary
	Clock fixedClock() {
		return Clock.fixed(NOW, ZoneId.of("Asia/Shanghai"));
	}

	@Bean
	FakeItems items(Visibility visibility) {
		return new FakeItems(visibility);
	}

	@Bean
	FakeLedger ledger() {
		return new FakeLedger();
	}

	@Bean
	FakeModels models() {
		return new FakeModels();
	}

	@Bean
	FakeNotes notes(FakeItems items) {
		return new FakeNotes(items);
	}

	@Bean
	FakeOpenings openings() {
		return new FakeOpenings();
	}

	@Bean
	FakeFollowUp followUp(FakeItems items, Clock clock) {
		return new FakeFollowUp(items, clock);
	}

}
