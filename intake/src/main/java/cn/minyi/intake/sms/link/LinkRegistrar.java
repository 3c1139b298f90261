package cn.minyi.intake.sms.link;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import cn.minyi.intake.arrival.KeyedHash;
import cn.minyi.intake.sms.SmsInbox;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;

/**
 * Makes each configured link a bean, so that whoever sends messages finds them all.
 */
final class LinkRegistrar implements BeanRegistrar {

	@Override
	public void register(BeanRegistry registry, Environment environment) {
		int links = Binder.get(environment)
			.bind("minyi.sms.links", Bindable.listOf(LinkSettings.class))
			.map(List::size)
			.orElse(0);
		for (int i = 0; i < links; i++) {
			int index = i;
			registry.registerBean("smsLink" + i, SmsLink.class, (spec) -> spec.supplier((beans) -> link(beans, index)));
		}
		registry.registerBean("smsHealthContributor", HealthContributor.class,
				(spec) -> spec.supplier((beans) -> health(beans.beanProvider(SmsLink.class).stream().toList())));
	}

	private static SmsLink link(BeanRegistry.SupplierContext beans, int index) {
		LinkSettings settings = beans.bean(LinksSettings.class).links().get(index);
		Clock clock = beans.bean(Clock.class);
		LinkConfiguration.Threads threads = beans.bean(LinkConfiguration.Threads.class);
		Identities identities = new Identities(beans.bean(KeyedHash.class).derive("sms-link-" + settings.name()),
				clock);
		return new SmsLink(settings,
				new Intake(settings.name(), beans.bean(SmsInbox.class), identities, threads.workers(), clock),
				new LinkMeters(beans.bean(MeterRegistry.class), settings.name()), clock, threads.group());
	}

	private static HealthContributor health(List<SmsLink> links) {
		return CompositeHealthContributor.fromMap(links.stream()
			.collect(Collectors.toMap(SmsLink::gateway, (link) -> (HealthIndicator) () -> health(link))));
	}

	private static Health health(SmsLink link) {
		return (link.ready() ? Health.up() : Health.down()).withDetail("state", link.state().name()).build();
	}

}
