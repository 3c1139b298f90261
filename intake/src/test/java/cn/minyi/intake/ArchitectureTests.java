package cn.minyi.intake;

import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.kafka.core.KafkaOperations;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.intake");

	@ParameterizedTest
	@ValueSource(strings = { "sms", "web", "status", "mail", "box" })
	void keepsChannelsIndependentOfEachOther(String adapter) {
		noClasses().that()
			.resideInAPackage("cn.minyi.intake." + adapter + "..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(Stream.of("sms", "web", "status", "mail", "box")
				.filter((other) -> !other.equals(adapter))
				.map((other) -> "cn.minyi.intake." + other + "..")
				.toArray(String[]::new))
			.check(CLASSES);
	}

	@Test
	void keepsThePolicyFreeOfChannels() {
		noClasses().that()
			.resideInAnyPackage("cn.minyi.intake.submission..", "cn.minyi.intake.arrival..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.intake.sms..", "cn.minyi.intake.web..", "cn.minyi.intake.mail..",
					"cn.minyi.intake.box..", "cn.minyi.intake.status..", "cn.minyi.intake.page..", "jakarta.servlet..",
					"jakarta.mail..", "org.apache.poi..")
			.check(CLASSES);
	}

	@Test
	void letsOnlyTheCoreWriteToKafka() {
		noClasses().that()
			.resideOutsideOfPackage("cn.minyi.intake.submission..")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.kafka.clients.producer..")
			.orShould()
			.dependOnClassesThat()
			.belongToAnyOf(KafkaOperations.class)
			.check(CLASSES);
	}

	@Test
	void letsOnlyTheCoreMakeSubmissions() {
		noClasses().that()
			.resideOutsideOfPackage("cn.minyi.intake.submission..")
			.should()
			.callConstructorWhere(target(owner(name("cn.minyi.domain.Submission"))))
			.check(CLASSES);
	}

	@Test
	void showsSubmissionsToNobodyButWhoAnnouncesThem() {
		noClasses().that()
			.resideOutsideOfPackages("cn.minyi.intake.submission..", "cn.minyi.intake.notice..")
			.should()
			.dependOnClassesThat()
			.haveFullyQualifiedName("cn.minyi.domain.Submission")
			.check(CLASSES);
	}

	@Test
	void knowsNothingOfTheOtherApplications() {
		noClasses().that()
			.resideInAPackage("cn.minyi.intake..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.classifier..", "cn.minyi.search..", "cn.minyi.standalone..",
					"cn.minyi.servers..")
			.check(CLASSES);
	}

	@Test
	void hasNoCycles() {
		slices().matching("cn.minyi.intake.(*)..").should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void keepsControllersToThemselves() {
		classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate().check(CLASSES);
	}

	@Test
	void writesLogsAndNothingElse() {
		noClasses().should()
			.accessField(System.class, "out")
			.orShould()
			.accessField(System.class, "err")
			.check(CLASSES);
	}

}
