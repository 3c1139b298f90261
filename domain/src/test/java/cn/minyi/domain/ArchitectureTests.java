package cn.minyi.domain;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

	private final JavaClasses classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("cn.minyi.domain");

	@Test
	void isPlainJava() {
		ArchRuleDefinition.classes()
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "javax.crypto..", "cn.minyi.domain..", "com.fasterxml.jackson.annotation..",
					"tools.jackson..", "org.yaml.snakeyaml..", "org.jspecify.annotations..")
			.check(this.classes);
	}

	@Test
	void hasNoCyclesBetweenPackages() {
		SlicesRuleDefinition.slices().matching("cn.minyi.domain.(*)..").should().beFreeOfCycles().check(this.classes);
	}

}
