package cn.minyi.standalone;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

class ArchitectureTests {

	private final JavaClasses standalone = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("cn.minyi.standalone");

	@Test
	void onlyOneClassKnowsTheApplicationsAndOnlyTheirDoors() {
		classes().that(describe("are an application", (JavaClass type) -> type.getSimpleName().equals("Applications")))
			.should()
			.dependOnClassesThat()
			.haveNameMatching("cn\\.minyi\\.(intake|classifier|search)\\.[A-Z][a-z]+Application")
			.check(this.standalone);
		noClasses().that()
			.haveSimpleNameNotEndingWith("Applications")
			.and()
			.resideOutsideOfPackage("..command")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("cn.minyi.intake..", "cn.minyi.classifier..", "cn.minyi.search..")
			.check(this.standalone);
	}

	@Test
	void theApplicationsAreOnlyEnteredByTheirDoors() {
		noClasses().that()
			.haveSimpleName("Applications")
			.should()
			.dependOnClassesThat(resideInAnyPackage("cn.minyi.intake..", "cn.minyi.classifier..", "cn.minyi.search..")
				.and(describe("are no application", (JavaClass type) -> !type.getSimpleName().endsWith("Application"))))
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
