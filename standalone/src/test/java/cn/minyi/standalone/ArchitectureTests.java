package cn.minyi.standalone;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private final JavaClasses standalone = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.standalone");

	@Test
	void theApplicationsAreStartedInOnePlaceAndByTheirDoors() {
		classes().that()
			.haveSimpleName("Applications")
			.should()
			.onlyDependOnClassesThat(
					resideOutsideOfPackages("cn.minyi.intake..", "cn.minyi.classifier..", "cn.minyi.search..")
						.or(simpleNameEndingWith("Application")))
			.check(this.standalone);
	}

	@Test
	void onlyCommandsUseWhatElseTheApplicationsOffer() {
		noClasses().that()
			.resideOutsideOfPackage("..command")
			.and()
			.doNotHaveSimpleName("Applications")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.intake..", "cn.minyi.classifier..", "cn.minyi.search..")
			.check(this.standalone);
	}

	@Test
	void nothingKnowsTheCommands() {
		noClasses().that()
			.resideInAnyPackage("..serve", "..demo", "..deadletters", "..console")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("..command")
			.check(this.standalone);
	}

	@Test
	void packagesHaveNoCycles() {
		slices().matching("cn.minyi.standalone.(*)").should().beFreeOfCycles().check(this.standalone);
	}

}
