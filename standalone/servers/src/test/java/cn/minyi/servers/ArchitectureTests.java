package cn.minyi.servers;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

class ArchitectureTests {

	private final JavaClasses servers = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.servers");

	@Test
	void needsNoFramework() {
		classes().that()
			.resideInAPackage("cn.minyi.servers")
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("cn.minyi.servers", "java..", "com.sun.security.auth.module", "kafka.server",
					"org.apache.kafka..", "org.slf4j", "org.jspecify.annotations")
			.check(this.servers);
	}

	@Test
	void onlyTheServersAndTheirPortsAreForOthers() {
		classes().that()
			.arePublic()
			.should()
			.haveNameMatching(
					".*\\.(LocalKafka|LocalElasticsearch|LoopbackPort|DirectoryLock|ServerNotStartedException|PortTakenException|sms\\.[A-Za-z]+)")
			.check(this.servers);
	}

}
