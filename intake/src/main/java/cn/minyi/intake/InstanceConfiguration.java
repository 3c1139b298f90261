package cn.minyi.intake;

import java.nio.file.Path;
import java.time.Clock;

import cn.minyi.domain.Receipts;
import cn.minyi.domain.seal.ContactSeal;
import cn.minyi.domain.seal.SecretFiles;
import cn.minyi.domain.unit.UnitDirectory;
import cn.minyi.intake.arrival.KeyedHash;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The parts of the domain that need configuration.
 */
@Configuration(proxyBeanMethods = false)
class InstanceConfiguration {

	/** Ticks in the zone in which days begin. */
	@Bean
	Clock clock(InstanceSettings settings) {
		return Clock.system(settings.zone());
	}

	@Bean
	SecretFiles secretFiles(InstanceSettings settings) {
		return new SecretFiles(settings.data().resolve("secrets"));
	}

	@Bean
	ContactSeal contactSeal(SecretFiles secrets) {
		return ContactSeal.of(secrets);
	}

	/** The root of the hashes that identities and form tokens are made with. */
	@Bean
	KeyedHash keyedHash(SecretFiles secrets) {
		return new KeyedHash(secrets.key("contact-hash-key")).derive("intake");
	}

	@Bean
	Receipts receipts(SecretFiles secrets) {
		return new Receipts(secrets.key("receipt-key"));
	}

	@Bean
	UnitDirectory unitDirectory(InstanceSettings settings) {
		Path file = settings.units();
		// An empty setting is a path too.
		if (file == null || file.toString().isEmpty()) {
			return UnitDirectory.shipped();
		}
		return UnitDirectory.read(file);
	}

}
