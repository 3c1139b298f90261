package cn.minyi.classifier;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("cn.minyi.classifier");

	@Test
	void usesHanLpInOnePackageOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("cn.minyi.classifier.hanlp")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("com.hankcs..")
			.check(this.classes);
	}

	@Test
	void usesLiblinearInOnePackageOnly() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("cn.minyi.classifier.model")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("de.bwaldvogel..")
			.check(this.classes);
	}

	@Test
	void keepsSpringAndKafkaOutOfTheCore() {
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackage("cn.minyi.classifier.stream")
			.and()
			.doNotHaveSimpleName("ClassifierApplication")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "io.micrometer..")
			.check(this.classes);
		ArchRuleDefinition.noClasses()
			.that()
			.resideOutsideOfPackages("cn.minyi.classifier.stream", "cn.minyi.classifier.log")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.apache.kafka..")
			.check(this.classes);
	}

	@Test
	void hasNoCyclesBetweenPackages() {
		SlicesRuleDefinition.slices()
			.matching("cn.minyi.classifier.(*)..")
			.should()
			.beFreeOfCycles()
			.check(this.classes);
	}

	@Test
	void knowsNoOtherApplication() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat()
			.resideOutsideOfPackages("cn.minyi.intake..", "cn.minyi.search..", "cn.minyi.standalone..")
			.check(this.classes);
	}

}
